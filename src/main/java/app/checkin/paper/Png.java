package app.checkin.paper;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * A square picture in black and white as PNG (ISO/IEC 15948), one bit per pixel. The platform's own writer would
 * start the whole of AWT for it, which a small server feels.
 */
final class Png {

    /** Tells black from white. */
    @FunctionalInterface
    interface Dots {

        /** @return whether this dot is black */
        boolean dark(int x, int y);
    }

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final int BITS = 8;

    private final int dots;
    private final int scale;
    private final Dots picture;

    /** @param dots width and height in dots
     *  @param scale pixels per dot, from 1 */
    Png(int dots, int scale, Dots picture) {
        if (scale < 1) {
            throw new IllegalArgumentException("A dot has 1 pixel at least, not " + scale + ".");
        }
        this.dots = dots;
        this.scale = scale;
        this.picture = picture;
    }

    /** @return the file */
    byte[] bytes() {
        int side = dots * scale;
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(SIGNATURE);
        // bit depth 1, greyscale, and the only methods there are
        chunk(file, "IHDR", ByteBuffer.allocate(13).putInt(side).putInt(side).put(new byte[] {1, 0, 0, 0, 0}).array());
        chunk(file, "IDAT", deflated(rows(side)));
        chunk(file, "IEND", new byte[0]);
        return file.toByteArray();
    }

    private byte[] rows(int side) {
        int width = 1 + (side + BITS - 1) / BITS;
        ByteBuffer rows = ByteBuffer.allocate(width * side);
        for (int y = 0; y < dots; y++) {
            byte[] row = row(width, y);
            for (int i = 0; i < scale; i++) {
                rows.put(row);
            }
        }
        return rows.array();
    }

    /** One row of pixels: a byte that says "not filtered", then a bit for each pixel, white set. */
    private byte[] row(int width, int y) {
        byte[] row = new byte[width];
        for (int x = 0; x < dots * scale; x++) {
            if (!picture.dark(x / scale, y)) {
                row[1 + x / BITS] |= (byte) (0x80 >> x % BITS);
            }
        }
        return row;
    }

    private static byte[] deflated(byte[] plain) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        try {
            deflater.setInput(plain);
            deflater.finish();
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            byte[] buffer = new byte[4096];
            while (!deflater.finished()) {
                packed.write(buffer, 0, deflater.deflate(buffer));
            }
            return packed.toByteArray();
        } finally {
            deflater.end();
        }
    }

    private static void chunk(ByteArrayOutputStream file, String type, byte[] data) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 check = new CRC32();
        check.update(name);
        check.update(data);
        file.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
        file.writeBytes(name);
        file.writeBytes(data);
        file.writeBytes(ByteBuffer.allocate(4).putInt((int) check.getValue()).array());
    }
}
