package app.checkin.scanner;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/** The committed frames that are hard to read, see {@link HardFrames}; a file is named by its kind and its code. */
public final class FrameSet {

    private static final Path FOLDER = Path.of("src/test/resources/frames");

    /** One frame and what it shows. */
    public record Shown(String kind, String code, Frame frame) {
    }

    private FrameSet() {
    }

    /** @return the frames of each kind */
    public static Map<String, List<Shown>> byKind() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".png")).sorted().map(FrameSet::read)
                    .collect(Collectors.groupingBy(Shown::kind, TreeMap::new, Collectors.toList()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** @return the frame with each pixel as four: what a code twice as near looks like */
    public static Frame twice(Frame frame) {
        byte[] out = new byte[4 * frame.width() * frame.height()];
        int across = 2 * frame.width();
        for (int i = 0; i < out.length; i++) {
            out[i] = (byte) frame.at(i / across / 2 * frame.width() + i % across / 2);
        }
        return new Frame(out, across, 2 * frame.height());
    }

    private static Shown read(Path file) {
        String[] name = file.getFileName().toString().replace(".png", "").split("-");
        try {
            BufferedImage picture = ImageIO.read(file.toFile());
            byte[] grey = ((DataBufferByte) picture.getRaster().getDataBuffer()).getData();
            return new Shown(name[0], name[1], new Frame(grey, picture.getWidth(), picture.getHeight()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
