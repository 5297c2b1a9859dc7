package app.checkin.paper;

import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

import app.checkin.domain.InvalidInput;

/**
 * A QR code with error correction M (ISO/IEC 18004), drawn as a picture, as SVG or as text. What is made of digits,
 * capitals and {@code $%*+-./:} alone, such as a ticket's code, is written in alphanumeric mode, the short one: 31
 * characters are version 2, 25 modules wide.
 */
public final class QrCode {

    /** White modules around a code, asked by the standard. */
    public static final int QUIET = 4;

    private final BitMatrix modules;
    private final int version;

    /** @param content what a scanner will read; not empty
     *  @throws InvalidInput when that is more than a QR code holds (some 2,300 bytes) */
    public QrCode(String content) {
        try {
            var code = Encoder.encode(content, ErrorCorrectionLevel.M);
            modules = bits(code.getMatrix());
            version = code.getVersion().getVersionNumber();
        } catch (WriterException | IllegalArgumentException e) {
            throw new InvalidInput("This text does not fit into a QR code. Use a shorter one.");
        }
    }

    /** @return how large the code is by the standard: version 1 is 21 modules wide, each further one 4 more */
    public int version() {
        return version;
    }

    /** @return width and height in modules, without the quiet zone */
    public int size() {
        return modules.getWidth();
    }

    /** @return an own copy of the dark modules, without the quiet zone */
    public BitMatrix modules() {
        return modules.clone();
    }

    /** @param scale pixels per module, from 1
     *  @return a PNG file, black on white, quiet zone included */
    public byte[] png(int scale) {
        return new Png(size() + 2 * QUIET, scale, (x, y) -> dark(x - QUIET, y - QUIET)).bytes();
    }

    /** @param name what a screen reader calls the picture, such as "QR code of your ticket"
     *  @return an SVG document that scales without blur and may stand inside a page, black on white, quiet zone included */
    public String svg(String name) {
        int side = size() + 2 * QUIET;
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + side + " " + side
            + "\" role=\"img\" shape-rendering=\"crispEdges\"><title>" + escaped(name) + "</title><path fill=\"#fff\" d=\"M0 0h"
            + side + "v" + side + "H0z\"/><path d=\"" + path() + "\"/></svg>";
    }

    /** @return lines of half blocks, two modules high each, for a terminal of any colours: black on a white margin by ANSI codes */
    public String terminal() {
        StringBuilder text = new StringBuilder();
        for (int y = -QUIET; y < size() + QUIET; y += 2) {
            text.append("\u001b[30;107m");
            for (int x = -QUIET; x < size() + QUIET; x++) {
                text.append(block(dark(x, y), dark(x, y + 1)));
            }
            text.append("\u001b[0m\n");
        }
        return text.toString();
    }

    boolean dark(int x, int y) {
        return x >= 0 && y >= 0 && x < size() && y < size() && modules.get(x, y);
    }

    private static char block(boolean upper, boolean lower) {
        if (upper) {
            return lower ? '█' : '▀';
        }
        return lower ? '▄' : ' ';
    }

    private String path() {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < size(); y++) {
            for (Run run : Run.of(modules, y)) {
                path.append('M').append(run.start() + QUIET).append(' ').append(y + QUIET)
                    .append('h').append(run.length()).append("v1h-").append(run.length()).append('z');
            }
        }
        return path.toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static BitMatrix bits(ByteMatrix matrix) {
        BitMatrix bits = new BitMatrix(matrix.getWidth(), matrix.getHeight());
        for (int y = 0; y < matrix.getHeight(); y++) {
            for (int x = 0; x < matrix.getWidth(); x++) {
                if (matrix.get(x, y) == 1) {
                    bits.set(x, y);
                }
            }
        }
        return bits;
    }
}
