package app.checkin.scanner;

import com.google.zxing.common.BitMatrix;

/**
 * Tells dark from bright by the mean of the square around each pixel. ZXing's own binarizer takes blocks of 8x8 pixels and
 * calls a block with little contrast all bright: it loses codes that are faded, in the dark, or smaller than its blocks.
 *
 * @param reach pixels from the middle of the square to its edge: more than a module, less than a finder pattern
 */
record LocalMean(int reach) {

    /** @return the dark pixels */
    BitMatrix dark(Frame frame) {
        BitMatrix dark = new BitMatrix(frame.width(), frame.height());
        int[] columns = new int[frame.width()];
        for (int y = -reach; y < frame.height(); y++) {
            slide(columns, frame, y);
            if (y >= 0) {
                row(dark, columns, frame, y);
            }
        }
        return dark;
    }

    /** Moves the sums of the columns down by one row, so that they end {@code reach} below {@code y}. */
    private void slide(int[] columns, Frame frame, int y) {
        int enters = (y + reach) * frame.width();
        int leaves = (y - reach - 1) * frame.width();
        for (int x = 0; x < columns.length; x++) {
            columns[x] += (y + reach < frame.height() ? frame.at(enters + x) : 0) - (leaves >= 0 ? frame.at(leaves + x) : 0);
        }
    }

    private void row(BitMatrix dark, int[] columns, Frame frame, int y) {
        int rows = Math.min(frame.height() - 1, y + reach) - Math.max(0, y - reach) + 1;
        int sum = 0;
        for (int x = 0; x < Math.min(reach, columns.length); x++) {
            sum += columns[x];
        }
        for (int x = 0; x < columns.length; x++) {
            sum += x + reach < columns.length ? columns[x + reach] : 0;
            sum -= x - reach - 1 >= 0 ? columns[x - reach - 1] : 0;
            int across = Math.min(columns.length - 1, x + reach) - Math.max(0, x - reach) + 1;
            if (frame.at(y * frame.width() + x) * rows * across < sum) {
                dark.set(x, y);
            }
        }
    }
}
