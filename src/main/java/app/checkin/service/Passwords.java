package app.checkin.service;

import app.checkin.config.Settings;
import app.checkin.domain.InvalidFields;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;

/**
 * Hashes and checks passwords: PBKDF2 with HMAC-SHA512 and 210,000 rounds (OWASP's figure for it), which takes some
 * tenths of a second of a core. At most one is worked on at a time, so that a storm of sign-ins never slows the door.
 */
@ApplicationScoped
public class Passwords {

    private static final int MOST = 200;
    private static final Map<String, String> PARAMETERS = Map.of(
            "Pbkdf2PasswordHash.Algorithm", "PBKDF2WithHmacSHA512", "Pbkdf2PasswordHash.Iterations", "210000",
            "Pbkdf2PasswordHash.SaltSizeBytes", "32", "Pbkdf2PasswordHash.KeySizeBytes", "32");

    private final Pbkdf2PasswordHash hashing;
    private final Semaphore one = new Semaphore(1, true);

    /** For proxies. */
    protected Passwords() {
        this.hashing = null;
    }

    /** @param hashing the container's own */
    @Inject
    public Passwords(Pbkdf2PasswordHash hashing) {
        this.hashing = hashing;
        hashing.initialize(PARAMETERS);
    }

    /** @return the hash to be stored
     *  @throws InvalidFields for one that is too short or absurdly long */
    public String hash(String password) {
        if (password.length() < Settings.LEAST_PASSWORD || password.length() > MOST) {
            throw new InvalidFields(List.of(new InvalidFields.Fault("password",
                    "Choose a password of " + Settings.LEAST_PASSWORD + " characters or more; three or four words do well.")));
        }
        one.acquireUninterruptibly();
        try {
            return hashing.generate(password.toCharArray());
        } finally {
            one.release();
        }
    }

    /** @param hash as stored; an empty one matches nothing, after the same time
     *  @return whether the password is right */
    public boolean right(String password, String hash) {
        one.acquireUninterruptibly();
        try {
            if (hash.isEmpty() || password.length() > MOST) {
                hashing.generate(new char[Settings.LEAST_PASSWORD]);
                return false;
            }
            return hashing.verify(password.toCharArray(), hash);
        } finally {
            one.release();
        }
    }
}
