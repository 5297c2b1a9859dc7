package app.checkin.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What a nonce was used for, as SHA-256 in hex, so that a nonce cannot be answered with the verdict on something else. */
public final class Fingerprint {

    private Fingerprint() {
    }

    /** @param list id of the list
     *  @param shown the ticket's normal form, the raw text of another code, or a participant's id
     *  @param direction in or out
     *  @return 64 hex digits */
    public static String of(String list, String shown, Direction direction) {
        return sha256(list + "|" + shown + "|" + direction.slug());
    }

    /** @return SHA-256 of the text's UTF-8 bytes, as 64 hex digits */
    public static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("Every Java has SHA-256", absent);
        }
    }
}
