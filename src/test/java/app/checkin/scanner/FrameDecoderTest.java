package app.checkin.scanner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class FrameDecoderTest {

    /** How many of the committed frames of each kind were read when this was written: no change may read fewer. */
    private static final Map<String, Integer> FLOOR = Map.of(
            "blurred", 6, "dark", 7, "faded", 7, "inverted", 7, "near", 7, "noisy", 6, "rotated", 6, "small", 7);
    private static final int TURNS = 4;

    @TestFactory
    Stream<DynamicTest> shouldReadHardFramesInAFewTurns() {
        return FrameSet.byKind().entrySet().stream().map(kind -> DynamicTest.dynamicTest(kind.getKey(), () ->
                assertThat(kind.getValue().stream().filter(FrameDecoderTest::isReadInTurns).count())
                        .as("read of %d", kind.getValue().size()).isGreaterThanOrEqualTo(FLOOR.get(kind.getKey()))));
    }

    @TestFactory
    Stream<DynamicTest> shouldReadHardFramesAsPhotos() {
        return FrameSet.byKind().entrySet().stream().map(kind -> DynamicTest.dynamicTest(kind.getKey(), () ->
                assertThat(kind.getValue().stream().filter(FrameDecoderTest::isReadAsPhoto).count())
                        .as("read of %d", kind.getValue().size()).isGreaterThanOrEqualTo(FLOOR.get(kind.getKey()))));
    }

    @Test
    void shouldNeverReadAnotherCodeThanIsThere() {
        assertThat(FrameSet.byKind().values().stream().flatMap(List::stream)).allSatisfy(shown ->
                assertThat(new FrameDecoder().search(shown.frame()).orElse(shown.code())).isEqualTo(shown.code()));
    }

    @Test
    void shouldReadALargePhoto() {
        HardFrames frames = new HardFrames(3);
        String code = frames.code();
        Frame photo = FrameSet.twice(FrameSet.twice(FrameSet.twice(frames.draw(HardFrames.Kind.NEAR, code))));
        assertThat(new FrameDecoder().search(photo)).contains(code);
    }

    @Test
    void shouldFindNothingWhereThereIsNothing() {
        byte[] noise = new byte[640 * 480];
        new Random(1).nextBytes(noise);
        FrameDecoder decoder = new FrameDecoder();
        for (Frame frame : List.of(new Frame(noise, 640, 480), new Frame(new byte[640 * 480], 640, 480),
                new Frame(new byte[1], 1, 1), new Frame(new byte[900], 900, 1), new Frame(new byte[900], 1, 900))) {
            IntStream.range(0, TURNS).forEach(turn -> assertThat(decoder.next(frame)).isEmpty());
            assertThat(decoder.search(frame)).isEmpty();
        }
    }

    @Test
    void shouldRefuseAFrameWithoutItsPixels() {
        assertThatThrownBy(() -> new Frame(new byte[10], 4, 3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Frame(new byte[10], 0, 3)).isInstanceOf(IllegalArgumentException.class);
    }

    private static boolean isReadAsPhoto(FrameSet.Shown shown) {
        return new FrameDecoder().search(shown.frame()).filter(shown.code()::equals).isPresent();
    }

    private static boolean isReadInTurns(FrameSet.Shown shown) {
        FrameDecoder decoder = new FrameDecoder();
        return IntStream.range(0, TURNS).anyMatch(turn -> decoder.next(shown.frame()).filter(shown.code()::equals).isPresent());
    }
}
