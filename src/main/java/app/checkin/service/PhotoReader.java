package app.checkin.service;

import app.checkin.domain.InvalidInput;
import app.checkin.scanner.Frame;
import app.checkin.scanner.FrameDecoder;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Reads the QR codes in a photo. A large photo is never held as a whole: pixels are left out while it is read, coarsely
 * first, finer when nothing was found. One photo at a time, so that many of them cannot fill the memory.
 */
@ApplicationScoped
public class PhotoReader {

    /** Pixels per side at most. */
    public static final int LARGEST_SIDE = 8000;

    private static final int[] SIDES = {1200, 2400};
    private static final Map<DecodeHintType, Object> THOROUGH = Map.of(DecodeHintType.TRY_HARDER, Boolean.TRUE);
    private static final String NO_IMAGE = "This is not a photo that can be read here. Take it again as JPEG or PNG.";

    /** @param photo a file in any format that Java reads (JPEG, PNG, GIF, BMP, WebP not)
     *  @return the texts of the codes in it, each once; empty when there is none
     *  @throws InvalidInput when it is no image, or one of more than {@link #LARGEST_SIDE} pixels a side */
    public synchronized List<String> read(byte[] photo) {
        for (int side : SIDES) {
            List<String> texts = texts(picture(photo, side));
            if (!texts.isEmpty()) {
                return texts;
            }
        }
        return one(picture(photo, SIDES[0]));
    }

    private static BufferedImage picture(byte[] photo, int side) {
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(photo))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new InvalidInput(NO_IMAGE);
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return reduced(reader, side);
            } finally {
                reader.dispose();
            }
        } catch (IOException | IndexOutOfBoundsException | IllegalArgumentException broken) {
            throw new InvalidInput(NO_IMAGE);
        }
    }

    private static BufferedImage reduced(ImageReader reader, int side) throws IOException {
        int longest = Math.max(reader.getWidth(0), reader.getHeight(0));
        if (longest > LARGEST_SIDE) {
            throw new InvalidInput("This photo has more than " + LARGEST_SIDE + " pixels a side. Take it with a smaller resolution.");
        }
        int step = Math.max(1, (longest + side - 1) / side);
        ImageReadParam param = reader.getDefaultReadParam();
        param.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, param);
    }

    private static List<String> texts(BufferedImage picture) {
        LuminanceSource source = luminance(picture);
        List<String> found = texts(source);
        return found.isEmpty() ? texts(source.invert()) : found;
    }

    /** As the scanner page reads its camera: one code only, but small, smeared and faded ones too. */
    private static List<String> one(BufferedImage picture) {
        Frame frame = new Frame(luminance(picture).getMatrix(), picture.getWidth(), picture.getHeight());
        return new FrameDecoder().search(frame).stream().toList();
    }

    private static LuminanceSource luminance(BufferedImage picture) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        return new RGBLuminanceSource(width, height, picture.getRGB(0, 0, width, height, null, 0, width));
    }

    private static List<String> texts(LuminanceSource source) {
        try {
            Result[] results = new QRCodeMultiReader().decodeMultiple(new BinaryBitmap(new HybridBinarizer(source)), THOROUGH);
            return Stream.of(results).map(Result::getText).distinct().toList();
        } catch (NotFoundException none) {
            return List.of();
        }
    }
}
