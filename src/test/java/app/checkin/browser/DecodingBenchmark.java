package app.checkin.browser;

import static org.assertj.core.api.Assertions.assertThat;

import app.checkin.scanner.Frame;
import app.checkin.scanner.FrameSet;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * How many of the hard frames the scanner module reads in Chromium, and how long one call takes: the table in
 * {@code docs/benchmarks.md}, written to {@code target/decoding.md}. Not part of the ordinary tests:
 *
 * <pre>mvn test-compile failsafe:integration-test -Dit.test=DecodingBenchmark</pre>
 */
class DecodingBenchmark {

    private static final Path TABLE = Path.of("target/decoding.md");

    private static final int TURNS = 4;
    private static final int ROUNDS = 8;
    private static final double TYPICAL = 0.5;
    private static final double SLOW = 0.95;

    /** Up to so many calls on one frame; the text found and the milliseconds of each call, the best of some rounds: a busy
     *  machine only adds. The empty calls bring the decoder back to its first turn. */
    private static final String CALLS = """
            async ([base64, width, height, turns, rounds]) => {
              const module = await import('/assets/lib/scanner.js');
              const grey = Int8Array.from(atob(base64), c => c.charCodeAt(0));
              const best = [];
              let text;
              for (let round = 0; round < rounds; round++) {
                let turn = 0;
                for (text = null; turn < turns && text === null; turn++) {
                  const start = performance.now();
                  text = module.decode(grey, width, height, false);
                  best[turn] = Math.min(best[turn] ?? Infinity, performance.now() - start);
                }
                for (; turn < turns; turn++) {
                  module.decode(grey, 1, 1, false);
                }
              }
              return {text, times: best};
            }""";

    @Test
    void shouldMeasureEachKind() throws IOException {
        try (Browsers browsers = new Browsers(); AssetsServer server = new AssetsServer()) {
            Page page = browsers.launch().newPage();
            page.navigate(server.address().toString());
            StringBuilder table = new StringBuilder("| kind | read | p50 ms | p95 ms | 640x480: read | p50 ms | p95 ms |\n|---|---|---|---|---|---|---|\n");
            FrameSet.byKind().forEach((kind, frames) -> table.append("| ").append(kind)
                    .append(measured(page, frames, false)).append(measured(page, frames, true)).append(" |\n"));
            Frame blank = new Frame(new byte[640 * 480], 640, 480);
            table.append("| nothing in view").append(" | | |")
                    .append(measured(page, Collections.nCopies(7, new FrameSet.Shown("", "", blank)), false)).append(" |\n");
            Files.writeString(TABLE, table);
            assertThat(TABLE).content().contains("| near | 7 of 7");
        }
    }

    @SuppressWarnings("unchecked")
    private static String measured(Page page, List<FrameSet.Shown> frames, boolean twice) {
        int read = 0;
        List<Double> times = new ArrayList<>();
        for (FrameSet.Shown shown : frames) {
            Frame frame = twice ? FrameSet.twice(shown.frame()) : shown.frame();
            var result = (Map<String, Object>) page.evaluate(CALLS, List.of(
                    Base64.getEncoder().encodeToString(frame.grey()), frame.width(), frame.height(), TURNS, ROUNDS));
            read += shown.code().equals(result.get("text")) ? 1 : 0;
            ((List<Number>) result.get("times")).forEach(time -> times.add(time.doubleValue()));
        }
        Collections.sort(times);
        return String.format(Locale.ROOT, " | %d of %d | %.1f | %.1f", read, frames.size(), at(times, TYPICAL), at(times, SLOW));
    }

    private static double at(List<Double> sorted, double share) {
        return sorted.get((int) (share * (sorted.size() - 1)));
    }
}
