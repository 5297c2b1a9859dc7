package app.checkin.archive;

import app.checkin.archive.UnreadableArchive.Why;
import app.checkin.domain.ArchivePart;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** An archive somebody sent, kept on disk while it is restored; closing removes it. Names in it are compared, never used as paths. */
public final class ArchiveFile implements AutoCloseable {

    private static final int MANIFEST_BYTES = 1 << 16;
    private static final byte[] ZIP = {'P', 'K'};

    private final Path path;

    private ArchiveFile(Path path) {
        this.path = path;
    }

    /** Takes all bytes of the stream, which stays open.
     *  @throws IOException when the stream or the disk fails; nothing is kept then */
    public static ArchiveFile receive(InputStream in) throws IOException {
        ArchiveFile file = new ArchiveFile(Files.createTempFile("archive", ".zip"));
        try {
            Files.copy(in, file.path, StandardCopyOption.REPLACE_EXISTING);
            return file;
        } catch (IOException | RuntimeException broken) {
            file.close();
            throw broken;
        }
    }

    /** Takes a line of a part. */
    @FunctionalInterface
    public interface Check {

        /** @return false when it repeats a key of an earlier line
         *  @throws RuntimeException when it cannot be a document of this part */
        boolean accept(ArchivePart part, String line);
    }

    /** Reads everything once, in the order of {@link ArchivePart}.
     *  @param check takes each line
     *  @return id of the event, as the manifest has it
     *  @throws UnreadableArchive when it is not whole, not as it was written, or the check refuses a line
     *  @throws IOException when the disk fails */
    public String check(Check check) throws IOException {
        try (ZipFile zip = open()) {
            Manifest manifest = manifest(zip);
            requireParts(zip);
            ArchiveLines lines = new ArchiveLines(zip);
            for (ArchivePart part : ArchivePart.values()) {
                if (!lines.check(part, check).equals(manifest.parts().get(part))) {
                    throw new UnreadableArchive(Why.ALTERED, part.file());
                }
            }
            return manifest.event();
        } catch (ZipException damaged) {
            throw new UnreadableArchive(Why.CUT_OFF, "");
        }
    }

    /** Hands the lines of a part on; for a file that {@link #check} found good.
     *  @param most lines at once
     *  @throws IOException when the disk fails */
    public void batches(ArchivePart part, int most, Consumer<List<String>> sink) throws IOException {
        try (ZipFile zip = open()) {
            new ArchiveLines(zip).batches(part, most, sink);
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }

    private ZipFile open() throws IOException {
        try {
            return new ZipFile(path.toFile());
        } catch (ZipException damaged) {
            throw new UnreadableArchive(Files.size(path) == 0 ? Why.EMPTY : beginsAsZip() ? Why.CUT_OFF : Why.NO_ZIP, "");
        }
    }

    private boolean beginsAsZip() throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return Arrays.equals(in.readNBytes(ZIP.length), ZIP);
        }
    }

    private static Manifest manifest(ZipFile zip) throws IOException {
        ZipEntry entry = zip.getEntry(Manifest.FILE);
        if (entry == null) {
            throw new UnreadableArchive(Why.FOREIGN, "");
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return Manifest.read(in.readNBytes(MANIFEST_BYTES));
        }
    }

    private static void requireParts(ZipFile zip) {
        Set<String> wanted = Stream.concat(Stream.of(ArchivePart.values()).map(ArchivePart::file), Stream.of(Manifest.FILE)).collect(Collectors.toSet());
        Set<String> seen = new TreeSet<>();
        zip.stream().map(ZipEntry::getName).forEach(name -> {
            if (!wanted.contains(name) || !seen.add(name)) {
                throw new UnreadableArchive(Why.FOREIGN_PART, shown(name));
            }
        });
        wanted.stream().filter(name -> !seen.contains(name)).findFirst().ifPresent(missing -> {
            throw new UnreadableArchive(Why.MISSING_PART, missing);
        });
    }

    private static String shown(String name) {
        String plain = name.replaceAll("\\p{Cntrl}", "?");
        return "\"" + (plain.length() <= 60 ? plain : plain.substring(0, 60) + "…") + "\"";
    }
}
