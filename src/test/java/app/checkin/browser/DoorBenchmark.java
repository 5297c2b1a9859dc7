package app.checkin.browser;

import app.checkin.it.Await;
import com.microsoft.playwright.Browser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.logging.Logger;

/**
 * Prints how long it takes from the first picture of the camera that holds a code to the verdict on the screen, in
 * Chromium with a fake camera of ten pictures a second, against a real server on the same machine. Argument: how many
 * guests (40 when none is given).
 */
final class DoorBenchmark {

    private static final Logger LOG = Logger.getLogger(DoorBenchmark.class.getName());
    private static final double SHOWN_SECONDS = 0.9;
    private static final double GAP_SECONDS = 0.6;

    /** A picture holds a code when its middle is both dark and bright; the verdict is there with the next drawing of the screen. */
    private static final String MEASURE = """
            () => {
              window.measured = [];
              const video = document.getElementById('picture');
              const canvas = new OffscreenCanvas(32, 32);
              const context = canvas.getContext('2d', {willReadFrequently: true});
              let since;
              const frame = now => {
                context.drawImage(video, video.videoWidth / 2 - 60, video.videoHeight / 2 - 60, 120, 120, 0, 0, 32, 32);
                const green = context.getImageData(0, 0, 32, 32).data.filter((value, at) => at % 4 === 1);
                const inView = Math.max(...green) - Math.min(...green) > 100;
                since = inView ? since ?? now : undefined;
                video.requestVideoFrameCallback(frame);
              };
              video.requestVideoFrameCallback(frame);
              new MutationObserver(() => {
                if (!document.getElementById('verdict').hidden && since) {
                  const seen = since;
                  requestAnimationFrame(() => measured.push(performance.now() - seen));
                }
              }).observe(document.getElementById('verdict'), {attributeFilter: ['hidden']});
            }""";

    private DoorBenchmark() {
    }

    /** Runs it. */
    public static void main(String[] arguments) throws Exception {
        int guests = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 40;
        Path video = Files.createTempFile("queue", ".y4m");
        try (Door door = Door.open()) {
            FakeCamera camera = new FakeCamera().shows("", 2);
            for (int i = 0; i < guests; i++) {
                camera.shows(door.guest("Guest " + i).ticket(), SHOWN_SECONDS).shows("", GAP_SECONDS);
            }
            camera.writeTo(video);
            try (Browser browser = door.browsers().launchWithCamera(video); Phone phone = Phone.in(browser, "en-GB").enrol(door.card())) {
                phone.page().evaluate(MEASURE);
                Await.until("all guests are in", Duration.ofMinutes(5), () -> {
                    phone.page().waitForTimeout(500);
                    return door.checkedIn() >= guests;
                });
                tell(phone);
            }
        } finally {
            Files.delete(video);
        }
    }

    private static void tell(Phone phone) {
        List<?> measured = (List<?>) phone.page().evaluate("() => measured.sort((one, other) => one - other)");
        List<Double> millis = measured.stream().map(value -> ((Number) value).doubleValue()).toList();
        LOG.info(() -> String.format("%d verdicts: median %.0f ms, p95 %.0f ms, most %.0f ms", millis.size(),
                millis.get(millis.size() / 2), millis.get(millis.size() * 95 / 100), millis.get(millis.size() - 1)));
    }
}
