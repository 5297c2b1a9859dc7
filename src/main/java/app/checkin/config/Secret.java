package app.checkin.config;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.random.RandomGenerator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs what leaves the server and must come back unchanged. Each purpose has a key of its own, derived from
 * {@code CHECKIN_SECRET}; where that may be missing (embedded store), a secret is made once and kept in the data folder.
 */
@ApplicationScoped
public class Secret {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 32;

    private final byte[] master;

    /** For proxies. */
    protected Secret() {
        this.master = new byte[0];
    }

    /** Takes the configured secret, or makes one.
     *  @throws UncheckedIOException when the data folder cannot be written */
    @Inject
    public Secret(Settings settings, RandomGenerator random) {
        this(settings.secretText().orElseGet(() -> generated(settings.dataDir().resolve("secret"), random)));
    }

    /** @param text the secret itself */
    public Secret(String text) {
        this.master = text.getBytes(StandardCharsets.UTF_8);
    }

    /** @param purpose keeps signatures of different kinds apart, such as {@code session}
     *  @param message what is signed
     *  @return 32 bytes of HMAC-SHA256 (RFC 2104) */
    public byte[] sign(String purpose, String message) {
        return mac(mac(master, purpose), message);
    }

    private static byte[] mac(byte[] key, String message) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac.doFinal(message.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, absent);
        }
    }

    private static String generated(Path file, RandomGenerator random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        try {
            if (Files.notExists(file)) {
                Files.createDirectories(file.getParent());
                // a temporary file is for its owner's eyes only, on every system, and stays so under its new name
                Path fresh = Files.createTempFile(file.getParent(), "secret", "");
                Files.writeString(fresh, HexFormat.of().formatHex(bytes));
                Files.move(fresh, file);
            }
        } catch (IOException cannotWrite) {
            throw new UncheckedIOException("The data folder " + file.getParent() + " cannot be written; set CHECKIN_DATA_DIR.", cannotWrite);
        }
        try {
            return Files.readString(file);
        } catch (IOException cannotRead) {
            throw new UncheckedIOException(cannotRead);
        }
    }
}
