package app.checkin.archive;

import app.checkin.domain.ArchivePart;
import app.checkin.domain.Event;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes an archive part by part, streamed. Only {@link #finish} makes it whole. */
public final class ArchiveWriter {

    private final ZipOutputStream zip;
    private final Event event;
    private final Instant at;
    private final Map<ArchivePart, Manifest.Sum> sums = new EnumMap<>(ArchivePart.class);

    /** @param out where it goes; stays open
     *  @param event whose archive it is
     *  @param at when it is written */
    public ArchiveWriter(OutputStream out, Event event, Instant at) {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        this.event = event;
        this.at = at;
    }

    /** Writes one part.
     *  @param lines called with what takes each line, without its end
     *  @throws IOException when the reader has gone */
    public void part(ArchivePart part, Consumer<Consumer<String>> lines) throws IOException {
        zip.putNextEntry(entry(part.file()));
        MessageDigest digest = sha256();
        long[] count = {0};
        try {
            lines.accept(line -> {
                write((line + "\n").getBytes(StandardCharsets.UTF_8), digest);
                count[0]++;
            });
        } catch (UncheckedIOException gone) {
            throw gone.getCause();
        }
        zip.closeEntry();
        sums.put(part, new Manifest.Sum(count[0], HexFormat.of().formatHex(digest.digest())));
    }

    /** Writes what makes the archive whole: the manifest and the zip's directory.
     *  @throws IOException when the reader has gone */
    public void finish() throws IOException {
        zip.putNextEntry(entry(Manifest.FILE));
        zip.write(new Manifest(event.id(), sums).bytes(event.name(), at.toString()));
        zip.closeEntry();
        zip.finish();
        zip.flush();
    }

    private ZipEntry entry(String name) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(at.toEpochMilli());
        return entry;
    }

    private void write(byte[] line, MessageDigest digest) {
        try {
            zip.write(line);
            digest.update(line);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException("Every Java has SHA-256.", never);
        }
    }
}
