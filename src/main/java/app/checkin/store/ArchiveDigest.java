package app.checkin.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * What a part comes to, in whatever order its lines were read.
 *
 * @param count of lines
 * @param sum of the beginnings of their SHA-256
 */
public record ArchiveDigest(long count, long sum) {

    /** Of no line. */
    public static final ArchiveDigest NONE = new ArchiveDigest(0, 0);

    ArchiveDigest with(String line) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(line.getBytes(StandardCharsets.UTF_8));
            return new ArchiveDigest(count + 1, sum + ByteBuffer.wrap(hash).getLong());
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException("Every Java has SHA-256.", never);
        }
    }
}
