package app.checkin.service;

import app.checkin.config.Secret;
import app.checkin.domain.Fingerprint;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Base64;
import java.util.random.RandomGenerator;

/** Makes the codes of station cards and the tokens of phones. Both are told once; what is stored are their hashes. */
@ApplicationScoped
public class Cards {

    private static final int CODE_BYTES = 16;

    private final Secret secret;
    private final RandomGenerator random;

    /** For proxies. */
    protected Cards() {
        this(null, null);
    }

    /** @param secret signs tokens
     *  @param random makes codes */
    @Inject
    public Cards(Secret secret, RandomGenerator random) {
        this.secret = secret;
        this.random = random;
    }

    /** @return 128 random bits, 22 characters that are safe in an address */
    String code() {
        byte[] bytes = new byte[CODE_BYTES];
        random.nextBytes(bytes);
        return text(bytes);
    }

    /** The same claim on the same card gives the same token, so that a phone whose answer was lost may ask again and no
     *  token need be stored.
     *  @return 43 characters */
    String token(String code, String claim) {
        return text(secret.sign("station-token", code + "\n" + claim));
    }

    /** @return what is stored of a code, claim or token */
    static String hash(String text) {
        return Fingerprint.sha256(text);
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
