package app.checkin.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Starts the Chromium of this machine. Nothing is downloaded: Playwright brings only its driver.
 *
 * <p>Close it after the last test; that closes every browser it launched.
 */
public final class Browsers implements AutoCloseable {

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome");
    private static final List<String> MAC = List.of(
            "/Applications/Chromium.app/Contents/MacOS/Chromium",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");
    private static final List<String> QUIET = List.of("--no-sandbox", "--disable-quic",
            "--disable-background-networking", "--disable-component-update", "--disable-sync");
    private static final List<String> CAMERA =
            List.of("--use-fake-ui-for-media-stream", "--use-fake-device-for-media-stream");

    private final Path executable = find(System.getenv("CHROMIUM"), System.getenv("PATH"));
    private final Playwright playwright = Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));

    /** @return a new headless browser without a camera */
    public Browser launch() {
        return launch(List.of());
    }

    /** @param video what the camera sees, over and over, as {@link FakeCamera} writes it
     *  @return a new headless browser that grants its camera to every page without asking */
    public Browser launchWithCamera(Path video) {
        List<String> arguments = new ArrayList<>(CAMERA);
        arguments.add("--use-file-for-fake-video-capture=" + video.toAbsolutePath());
        return launch(arguments);
    }

    /** @param arguments more switches for Chromium
     *  @return a new headless browser */
    public Browser launch(List<String> arguments) {
        return playwright.chromium().launch(new BrowserType.LaunchOptions()
                .setExecutablePath(executable)
                .setHeadless(true)
                .setArgs(Stream.concat(QUIET.stream(), arguments.stream()).toList()));
    }

    @Override
    public void close() {
        playwright.close();
    }

    /** @param named path of the browser to use, or null to look for one
     *  @param searchPath folders as in the environment variable {@code PATH}
     *  @throws IllegalStateException saying what to install when there is none */
    static Path find(String named, String searchPath) {
        Stream<String> places = Stream.concat(
                Stream.of(searchPath.split(":")).flatMap(folder -> NAMES.stream().map(name -> folder + "/" + name)),
                MAC.stream());
        Stream<String> candidates = Optional.ofNullable(named).map(Stream::of).orElse(places);
        return candidates.map(Path::of).filter(Files::isExecutable).findFirst().orElseThrow(() -> new IllegalStateException(
                "The browser tests need Chromium and found none"
                        + (named == null ? "" : " at " + named + " (CHROMIUM)")
                        + ". Install it with: apt-get install chromium, or name one in the environment variable CHROMIUM."));
    }
}
