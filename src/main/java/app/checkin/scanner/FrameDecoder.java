package app.checkin.scanner;

import com.google.zxing.DecodeHintType;
import com.google.zxing.ReaderException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.common.DetectorResult;
import com.google.zxing.qrcode.decoder.Decoder;
import com.google.zxing.qrcode.detector.Detector;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Reads the QR code in a picture; the same on the server (photos) and, compiled by TeaVM, in the browser (camera).
 *
 * <p>No single way of looking finds every code, so there are a few, each good at what another misses (measured in
 * {@code docs/benchmarks.md}). A camera gives many frames of one code: each is tried in the way that finds most and in
 * one more, and these take turns. A photo is one chance and is tried in all of them, at every size. Every way
 * also looks for codes printed bright on dark. Not for use by several threads at once.
 */
public final class FrameDecoder {

    private static final int HALVED_FROM = 400;
    private static final int SMALLEST = 100;
    /** Modules along the edge of the smallest QR code there is. */
    private static final int VERSION_ONE = 21;
    private static final Map<DecodeHintType, Object> HINTS = Map.of(DecodeHintType.TRY_HARDER, Boolean.TRUE);

    /** For grain, darkness, faded print and what is near. */
    private static final Way GRAINY = new Way(frame -> frame.blurred().sharpened(), new LocalMean(12));
    /** For what is small or out of focus. */
    private static final Way CRISP = new Way(Frame::sharpened, new LocalMean(6));
    /** For what is smaller still; only in the middle, where people hold it. */
    private static final Way FAR = new Way(frame -> frame.magnified().blurred().sharpened(), new LocalMean(12));

    private static final List<Way> OF_SMALL_FRAMES = List.of(CRISP, FAR);
    private static final List<Way> OF_LARGE_FRAMES = List.of(CRISP, GRAINY, CRISP.halved(), FAR);
    private static final List<Way> OF_PHOTOS = List.of(GRAINY, CRISP, FAR);

    private final Decoder decoder = new Decoder();
    private int turn;

    private record Way(UnaryOperator<Frame> prepare, LocalMean binarizer) {

        Way halved() {
            return new Way(frame -> prepare.apply(frame.halved()), binarizer);
        }

        BitMatrix dark(Frame frame) {
            return binarizer.dark(prepare.apply(frame));
        }
    }

    /** Looks at the next frame of a camera; up to 640x480 is quick, more is slow and gains nothing.
     *  @return the text of the code, empty when none was found this time */
    public Optional<String> next(Frame frame) {
        turn++;
        boolean large = Math.max(frame.width(), frame.height()) >= HALVED_FROM;
        List<Way> turns = large ? OF_LARGE_FRAMES : OF_SMALL_FRAMES;
        return read(large ? GRAINY.halved() : GRAINY, frame).or(() -> read(turns.get(turn % turns.size()), frame));
    }

    /** Looks at one picture in every way and size, the small sizes first; slow.
     *  @return the text of the code, empty when none can be found */
    public Optional<String> search(Frame frame) {
        Optional<String> found = Math.min(frame.width(), frame.height()) < 2 * SMALLEST ? Optional.empty() : search(frame.halved());
        for (Way way : OF_PHOTOS) {
            found = found.or(() -> read(way, frame));
        }
        return found;
    }

    private Optional<String> read(Way way, Frame frame) {
        if (Math.min(frame.width(), frame.height()) < VERSION_ONE) {
            return Optional.empty();
        }
        BitMatrix dark = way.dark(frame);
        Optional<String> found = read(dark);
        if (found.isEmpty()) {
            dark.flip();
            found = read(dark);
        }
        return found;
    }

    private Optional<String> read(BitMatrix dark) {
        try {
            DetectorResult code = new Detector(dark).detect(HINTS);
            return Optional.of(decoder.decode(code.getBits(), HINTS).getText());
        } catch (ReaderException nothingFound) {
            return Optional.empty();
        }
    }
}
