package app.checkin.security;

import app.checkin.config.Secret;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;

/** Seals texts that leave the server and must come back as they were: readable by anyone, changed by no one. */
@ApplicationScoped
public class Signatures {

    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private final Secret secret;

    /** For proxies. */
    protected Signatures() {
        this(null);
    }

    /** @param secret has a key for each purpose */
    @Inject
    public Signatures(Secret secret) {
        this.secret = secret;
    }

    /** @param purpose what the seal is for; one made for another purpose does not open
     *  @param content any text
     *  @return content and HMAC-SHA256, each in base64url, safe in cookies, addresses and forms */
    public String seal(String purpose, String content) {
        return ENCODER.encodeToString(content.getBytes(StandardCharsets.UTF_8)) + "."
                + ENCODER.encodeToString(secret.sign(purpose, content));
    }

    /** @param sealed what came back, whatever it is
     *  @return the content; empty when one bit of it, of its seal or of the purpose differs */
    public Optional<String> open(String purpose, String sealed) {
        int dot = sealed.indexOf('.');
        if (dot < 0) {
            return Optional.empty();
        }
        try {
            String content = new String(Base64.getUrlDecoder().decode(sealed.substring(0, dot)), StandardCharsets.UTF_8);
            byte[] mac = Base64.getUrlDecoder().decode(sealed.substring(dot + 1));
            return MessageDigest.isEqual(mac, secret.sign(purpose, content)) ? Optional.of(content) : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}
