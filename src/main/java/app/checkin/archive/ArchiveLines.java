package app.checkin.archive;

import app.checkin.archive.UnreadableArchive.Why;
import app.checkin.domain.ArchivePart;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.ZipFile;

/** The lines of an archive's parts, with a bound on all that a file may make of itself: the sizes it declares may lie. */
final class ArchiveLines {

    private static final int LONGEST = 256 << 10;
    private static final long MOST_BYTES = 400L << 20;
    /** Their keys are kept in memory until all are checked. */
    private static final int MOST_LINES = 300_000;

    private final ZipFile zip;
    private long bytes;
    private long lines;

    ArchiveLines(ZipFile zip) {
        this.zip = zip;
    }

    Manifest.Sum check(ArchivePart part, ArchiveFile.Check check) throws IOException {
        MessageDigest digest = ArchiveWriter.sha256();
        long count = 0;
        try (InputStream in = new BufferedInputStream(new DigestInputStream(zip.getInputStream(zip.getEntry(part.file())), digest))) {
            String where = part.file() + ":1";
            for (Optional<String> line = next(in, where); line.isPresent(); line = next(in, where)) {
                check(part, line.get(), check, where);
                where = part.file() + ":" + (++count + 1);
            }
        }
        return new Manifest.Sum(count, HexFormat.of().formatHex(digest.digest()));
    }

    private void check(ArchivePart part, String line, ArchiveFile.Check check, String where) {
        if (++lines > MOST_LINES) {
            throw new UnreadableArchive(Why.HUGE, "");
        }
        boolean fresh;
        try {
            fresh = check.accept(part, line);
        } catch (RuntimeException odd) {
            throw new UnreadableArchive(Why.ODD_LINE, where);
        }
        if (!fresh) {
            throw new UnreadableArchive(Why.DOUBLED, where);
        }
    }

    void batches(ArchivePart part, int most, Consumer<List<String>> sink) throws IOException {
        List<String> batch = new ArrayList<>();
        try (InputStream in = new BufferedInputStream(zip.getInputStream(zip.getEntry(part.file())))) {
            for (Optional<String> line = next(in, part.file()); line.isPresent(); line = next(in, part.file())) {
                batch.add(line.get());
                if (batch.size() == most) {
                    sink.accept(List.copyOf(batch));
                    batch.clear();
                }
            }
        }
        if (!batch.isEmpty()) {
            sink.accept(List.copyOf(batch));
        }
    }

    private Optional<String> next(InputStream in, String where) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int value = in.read();
        if (value < 0) {
            return Optional.empty();
        }
        for (; value >= 0 && value != '\n'; value = in.read()) {
            line.write(value);
            if (line.size() > LONGEST) {
                throw new UnreadableArchive(Why.ODD_LINE, where);
            }
        }
        bytes += line.size();
        if (bytes > MOST_BYTES) {
            throw new UnreadableArchive(Why.HUGE, "");
        }
        return Optional.of(text(line.toByteArray(), where));
    }

    private static String text(byte[] line, String where) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line)).toString();
        } catch (CharacterCodingException broken) {
            throw new UnreadableArchive(Why.ODD_LINE, where);
        }
    }
}
