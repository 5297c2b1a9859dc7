package app.checkin.paper;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.Map;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.ResultPoint;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;

/** Reads the codes out of a picture, as a scanner would. */
final class Decoding {

    private Decoding() {
    }

    static Result[] all(BufferedImage image) throws Exception {
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        var source = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
        return new QRCodeMultiReader().decodeMultiple(new BinaryBitmap(new HybridBinarizer(source)), Map.of(DecodeHintType.TRY_HARDER, true));
    }

    static String one(BufferedImage image) throws Exception {
        return all(image)[0].getText();
    }

    /** @return width of a version 2 code in pixels: its finders' centres are 18 of its 25 modules apart */
    static double side(Result code) {
        ResultPoint[] finders = code.getResultPoints();
        return ResultPoint.distance(finders[1], finders[2]) / 18 * 25;
    }

    /** @return whether four modules around an upright version 2 code are white */
    static boolean quiet(Result code, BufferedImage image) {
        ResultPoint corner = code.getResultPoints()[1];
        double module = side(code) / 25;
        int from = (int) Math.ceil(-7.4 * module);
        int to = (int) Math.floor(25.4 * module);
        for (int dx = from; dx < to; dx++) {
            for (int dy = from; dy < to; dy++) {
                boolean around = Math.min(dx, dy) < -3.7 * module || Math.max(dx, dy) > 21.7 * module;
                if (around && image.getRGB((int) corner.getX() + dx, (int) corner.getY() + dy) != Color.WHITE.getRGB()) {
                    return false;
                }
            }
        }
        return true;
    }
}
