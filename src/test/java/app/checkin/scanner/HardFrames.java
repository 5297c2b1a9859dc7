package app.checkin.scanner;

import app.checkin.domain.TicketCode;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import javax.imageio.ImageIO;

/**
 * Draws frames that are hard to read, as a phone sees them at a door, with plain arithmetic: the same seed gives the same
 * pixels on every machine. The committed set in {@code src/test/resources/frames} is seed 1, seven of each kind:
 *
 * <pre>java -cp target/test-classes:… app.checkin.scanner.HardFrames src/test/resources/frames 8 1</pre>
 */
public final class HardFrames {

    static final int WIDTH = 320;
    static final int HEIGHT = 240;
    private static final int QUIET = 4;
    private static final int SAMPLES = 3;
    private static final int ASIDE = 16;
    private static final int LEVELS = 12;

    /** What makes a frame hard; figures are ranges, evenly drawn. */
    public enum Kind {
        /** Held close, as most are: nothing hard about it but the size. */
        NEAR(new Range(5.8, 6.8), 15, new Light(30, 220, 4), 0.6),
        /** Held far away: two to three pixels a module. */
        SMALL(new Range(2.0, 2.9), 20, new Light(35, 215, 3), 0.3),
        /** Turned by any angle and seen from the side. */
        ROTATED(new Range(3, 4.2), 180, new Light(30, 220, 4), 0.4),
        /** Out of focus or moving: smeared over most of a module. */
        BLURRED(new Range(4, 5.5), 20, new Light(30, 220, 3), 2.2),
        /** A cloakroom at night: everything near black, and grain. */
        DARK(new Range(4, 5.5), 20, new Light(6, 38, 4), 0.5),
        /** An old phone's sensor in poor light. */
        NOISY(new Range(3.5, 5), 20, new Light(60, 190, 34), 0.5),
        /** A faded print, or a screen in the sun. */
        FADED(new Range(4, 5.5), 20, new Light(140, 162, 3), 0.5),
        /** A screen in dark mode: bright on dark. */
        INVERTED(new Range(3.5, 5), 20, new Light(220, 30, 4), 0.4);

        private final Range module;
        private final double degrees;
        private final Light light;
        private final double blur;

        Kind(Range module, double degrees, Light light, double blur) {
            this.module = module;
            this.degrees = degrees;
            this.light = light;
            this.blur = blur;
        }

        /** @return the word in file names */
        public String slug() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private record Range(double from, double to) {
        double draw(Random random) {
            return from + random.nextDouble() * (to - from);
        }
    }

    private record Light(int dark, int bright, int noise) {
    }

    private record View(ByteMatrix code, double pixels, double angle, double tilt, double x, double y) {

        /** @return 1 on a dark module, 0 on a bright one or in the quiet zone, -1 beside the code */
        int at(double px, double py) {
            double dx = px - x;
            double dy = py - y;
            double perspective = 1 + tilt * dx / WIDTH;
            double u = (dx * Math.cos(angle) + dy * Math.sin(angle)) * perspective / pixels + code.getWidth() / 2.0;
            double v = (dy * Math.cos(angle) - dx * Math.sin(angle)) * perspective / pixels + code.getHeight() / 2.0;
            int column = (int) Math.floor(u);
            int row = (int) Math.floor(v);
            boolean inside = column >= 0 && row >= 0 && column < code.getWidth() && row < code.getHeight();
            boolean quiet = column >= -QUIET && row >= -QUIET && column < code.getWidth() + QUIET && row < code.getHeight() + QUIET;
            return inside ? code.get(column, row) : quiet ? 0 : -1;
        }
    }

    private final Random random;

    HardFrames(long seed) {
        random = new Random(seed);
    }

    /** @param arguments folder, frames of each kind, seed */
    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        HardFrames frames = new HardFrames(Long.parseLong(arguments[2]));
        for (Kind kind : Kind.values()) {
            for (int i = 0; i < Integer.parseInt(arguments[1]); i++) {
                String code = frames.code();
                ImageIO.write(picture(frames.draw(kind, code)), "png", folder.resolve(kind.slug() + "-" + code + ".png").toFile());
            }
        }
    }

    String code() {
        return TicketCode.issue(TicketCode.randomTag(random), random).text();
    }

    Frame draw(Kind kind, String code) {
        View view = new View(encode(code), kind.module.draw(random), Math.toRadians(new Range(-kind.degrees, kind.degrees).draw(random)),
                new Range(-0.5, 0.5).draw(random), WIDTH / 2.0 + new Range(-40, 40).draw(random), HEIGHT / 2.0 + new Range(-HEIGHT, HEIGHT).draw(random) / ASIDE);
        double[] light = new double[WIDTH * HEIGHT];
        double shade = new Range(0.75, 1).draw(random);
        for (int i = 0; i < light.length; i++) {
            light[i] = light(kind.light, view, i % WIDTH, i / WIDTH) * (shade + (1 - shade) * (i % WIDTH) / WIDTH);
        }
        return new Frame(sensed(blurred(light, kind.blur), kind.light), WIDTH, HEIGHT);
    }

    private static double light(Light light, View view, int x, int y) {
        double sum = 0;
        for (int i = 0; i < SAMPLES * SAMPLES; i++) {
            int module = view.at(x + (i % SAMPLES + 0.5) / SAMPLES, y + (i / SAMPLES + 0.5) / SAMPLES);
            double background = light.dark + (light.bright - light.dark) * (0.45 + 0.15 * Math.sin(x / 37.0) * Math.cos(y / 23.0));
            sum += module < 0 ? background : module == 1 ? light.dark : light.bright;
        }
        return sum / (SAMPLES * SAMPLES);
    }

    /** Gauss, first along the rows, then along the columns. */
    private static double[] blurred(double[] light, double sigma) {
        return smeared(smeared(light, sigma, 1, WIDTH), sigma, WIDTH, HEIGHT);
    }

    private static double[] smeared(double[] light, double sigma, int step, int length) {
        int reach = (int) Math.ceil(3 * sigma);
        double[] out = new double[light.length];
        for (int i = 0; i < light.length; i++) {
            int place = i / step % length;
            double sum = 0;
            double weights = 0;
            for (int d = Math.max(-reach, -place); d <= Math.min(reach, length - 1 - place); d++) {
                double weight = Math.exp(-d * d / (2 * sigma * sigma));
                sum += weight * light[i + d * step];
                weights += weight;
            }
            out[i] = sum / weights;
        }
        return out;
    }

    /** Adds the grain; keeps only some of the greys between dark and bright, which keeps the files small. */
    private byte[] sensed(double[] light, Light range) {
        int step = Math.max(3, Math.abs(range.bright - range.dark) / LEVELS);
        byte[] grey = new byte[light.length];
        for (int i = 0; i < grey.length; i++) {
            long value = Math.round((light[i] + range.noise * random.nextGaussian()) / step) * step;
            grey[i] = (byte) Math.max(0, Math.min(255, value));
        }
        return grey;
    }

    private static ByteMatrix encode(String code) {
        try {
            return Encoder.encode(code, ErrorCorrectionLevel.M).getMatrix();
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("No QR code holds this text", tooLong);
        }
    }

    private static BufferedImage picture(Frame frame) {
        BufferedImage picture = new BufferedImage(frame.width(), frame.height(), BufferedImage.TYPE_BYTE_GRAY);
        picture.getRaster().setDataElements(0, 0, frame.width(), frame.height(), frame.grey());
        return picture;
    }
}
