package app.checkin.scanner;

/**
 * A grey picture: one byte per pixel, unsigned, row by row from the top left.
 *
 * @param grey the pixels; kept, not copied, and never written to
 * @param width in pixels
 * @param height in pixels
 */
public record Frame(byte[] grey, int width, int height) {

    private static final int WHITE = 0xff;
    /** A ninth in 65536ths, rounded up. */
    private static final int NINTH = 7282;
    private static final int NINTH_BITS = 16;

    /** @throws IllegalArgumentException when the pixels are fewer than width and height promise */
    public Frame {
        if (width < 1 || height < 1 || grey.length < width * height) {
            throw new IllegalArgumentException("A frame of " + width + "x" + height + " needs as many pixels, not " + grey.length + ".");
        }
    }

    /** @param index of a pixel
     *  @return 0 for black to 255 for white */
    public int at(int index) {
        return grey[index] & WHITE;
    }

    /** @return each pixel the mean of its 3x3 neighbourhood, which takes a sensor's grain off; the border stays as it is */
    public Frame blurred() {
        byte[] out = grey.clone();
        int[] columns = new int[width];
        for (int y = 1; y < height - 1; y++) {
            int row = y * width;
            for (int x = 0; x < width; x++) {
                columns[x] = at(row - width + x) + at(row + x) + at(row + width + x);
            }
            for (int x = 1; x < width - 1; x++) {
                int sum = columns[x - 1] + columns[x] + columns[x + 1];
                out[row + x] = (byte) (sum * NINTH >> NINTH_BITS);
            }
        }
        return new Frame(out, width, height);
    }

    /** @return each pixel moved away from the mean around it by as much again, which brings back edges that a lens smeared */
    public Frame sharpened() {
        Frame around = blurred().blurred();
        byte[] out = new byte[width * height];
        for (int i = 0; i < out.length; i++) {
            out[i] = (byte) Math.max(0, Math.min(WHITE, 2 * at(i) - around.at(i)));
        }
        return new Frame(out, width, height);
    }

    /** @return half as wide and high, each pixel the mean of four */
    public Frame halved() {
        int across = width / 2;
        byte[] out = new byte[across * (height / 2)];
        for (int i = 0; i < out.length; i++) {
            int from = i / across * 2 * width + i % across * 2;
            out[i] = (byte) (at(from) + at(from + 1) + at(from + width) + at(from + width + 1) >> 2);
        }
        return new Frame(out, across, height / 2);
    }

    /** @return the middle, half as wide and high, drawn at twice its size */
    public Frame magnified() {
        int across = width / 2 * 2;
        byte[] out = new byte[across * (height / 2 * 2)];
        int corner = height / 4 * width + width / 4;
        for (int i = 0; i < out.length; i++) {
            int x = i % across;
            int y = i / across;
            int near = corner + y / 2 * width + x / 2;
            int beside = (x & 1) == 0 ? near - 1 : near + 1;
            int down = (y & 1) == 0 ? -width : width;
            // 9, 3, 3 and 1 sixteenths: straight lines between the centres of four pixels
            out[i] = (byte) (9 * at(near) + 3 * at(beside) + 3 * at(near + down) + at(beside + down) >> 4);
        }
        return new Frame(out, across, height / 2 * 2);
    }
}
