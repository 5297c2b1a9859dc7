package app.checkin.browser;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Writes the video that Chromium's fake camera shows: codes held before it one after the other, moving a little as in a
 * hand, with nothing to see in between. Chromium starts over at the end, about when the camera is opened again.
 *
 * <pre>new FakeCamera().shows(codeA, 2).shows("", 1).shows(codeB, 2).writeTo(folder.resolve("queue.y4m"))</pre>
 */
public final class FakeCamera {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 480;
    private static final int FRAMES_PER_SECOND = 10;
    private static final int BACKGROUND = 140;
    private static final int DARK = 30;
    private static final int BRIGHT = 225;
    private static final int SWAY = 20;
    private static final int DEFAULT_SIZE = 260;

    private final List<Shot> shots = new ArrayList<>();
    private final Random random = new Random(1);
    private int size = DEFAULT_SIZE;
    private int noise;

    private record Shot(String code, int frames) {
    }

    /** @param pixels edge of the codes with their quiet zone, of a picture 480 high; 260 unless told
     *  @return this */
    public FakeCamera size(int pixels) {
        size = pixels;
        return this;
    }

    /** @param deviation standard deviation of the sensor's noise in grey values; none unless told
     *  @return this */
    public FakeCamera noise(int deviation) {
        noise = deviation;
        return this;
    }

    /** @param code text of the QR code; empty for nothing to see
     *  @param seconds how long; a tenth at least
     *  @return this */
    public FakeCamera shows(String code, double seconds) {
        shots.add(new Shot(code, Math.max(1, (int) Math.round(seconds * FRAMES_PER_SECOND))));
        return this;
    }

    /** Writes YUV4MPEG2, 640x480, ten frames a second, 4.6 MB each second: use a temporary folder.
     *  @return the file */
    public Path writeTo(Path file) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            String header = "YUV4MPEG2 W" + WIDTH + " H" + HEIGHT + " F" + FRAMES_PER_SECOND + ":1 Ip A1:1 C420jpeg\n";
            out.write(header.getBytes(StandardCharsets.US_ASCII));
            for (Shot shot : shots) {
                write(shot, out);
            }
        }
        return file;
    }

    private void write(Shot shot, OutputStream out) throws IOException {
        BitMatrix code = shot.code().isEmpty() ? new BitMatrix(1) : encode(shot.code(), size);
        byte[] colour = new byte[WIDTH * HEIGHT / 2];
        Arrays.fill(colour, (byte) 128);
        for (int i = 0; i < shot.frames(); i++) {
            out.write("FRAME\n".getBytes(StandardCharsets.US_ASCII));
            out.write(picture(code, i));
            out.write(colour);
        }
    }

    private byte[] picture(BitMatrix code, int frame) {
        double phase = 2 * Math.PI * frame / FRAMES_PER_SECOND;
        int left = (WIDTH - code.getWidth()) / 2 + (int) (SWAY * Math.sin(phase));
        int top = (HEIGHT - code.getHeight()) / 2 + (int) (SWAY / 2 * Math.cos(phase));
        byte[] grey = new byte[WIDTH * HEIGHT];
        for (int i = 0; i < grey.length; i++) {
            int value = value(code, i % WIDTH - left, i / WIDTH - top) + (int) (noise * random.nextGaussian());
            grey[i] = (byte) Math.max(0, Math.min(255, value));
        }
        return grey;
    }

    private static int value(BitMatrix code, int x, int y) {
        boolean outside = x < 0 || y < 0 || x >= code.getWidth() || y >= code.getHeight() || code.getWidth() == 1;
        if (outside) {
            return BACKGROUND;
        }
        return code.get(x, y) ? DARK : BRIGHT;
    }

    private static BitMatrix encode(String text, int size) {
        try {
            return new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, size, size,
                    Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M));
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("No QR code holds this text", tooLong);
        }
    }
}
