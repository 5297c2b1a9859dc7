package app.checkin.browser;

import static org.assertj.core.api.Assertions.assertThat;

import app.checkin.it.RunningServer;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Looks at every page of the office with a full event in it: on a phone and on a screen, in both themes, in both languages.
 * The pages are those of {@code rights.txt}, so that one which is added is looked at too.
 */
class AdminWalkIT {

    private static final Path SHOTS = Path.of("target", "screenshots", "admin");
    private static final Path RIGHTS = Path.of("src", "test", "resources", "rights.txt");
    private static final String AT = "/admin/events/{event}";

    /** Addresses of pages that need more than the names of what is in the event, by their path in {@code rights.txt}. */
    private static final Map<String, String> ADDRESSES = Map.of(AT + "/lists/try", AT + "/lists/try?ticket={ticket}&at=2026-12-04T19:00",
            AT + "/import/{import}", AT + "/import/{done}", "/admin/join", "{invitation}", "/admin/setup", "/admin/setup?key={used}");

    /** The same pages in other states, and what has no address of its own. */
    private static final Map<String, String> STATES = Map.of("problem", "/admin/nothing", "join-over", "/admin/join?key=over",
            "nobody-found", AT + "/people?q=Nobody+of+this+name", "who-is-here", AT + "/people?state=here",
            "empty-live", "/admin/events/{empty}", "empty-people", "/admin/events/{empty}/people", "empty-stations", "/admin/events/{empty}/stations",
            "empty-tickets", "/admin/events/{empty}/tickets");

    private static final List<Organizer> OPEN = new ArrayList<>();
    private static Map<String, String> names;
    private static RunningServer server;
    private static Browsers browsers;
    private static Browser browser;

    @BeforeAll
    static void open() throws IOException {
        Files.createDirectories(SHOTS);
        server = RunningServer.start(Map.of("CHECKIN_API_TOKEN", ""));
        browsers = new Browsers();
        browser = browsers.launch();
        names = new HashMap<>(FullEvent.make(browser, server, (organizer, name) -> look(organizer, name, name.endsWith("-de"))));
    }

    @AfterAll
    static void close() {
        OPEN.forEach(Organizer::close);
        browsers.close();
        server.close();
    }

    @TestFactory
    Stream<DynamicTest> shouldFitEverywhere() throws IOException {
        Map<String, String> all = new TreeMap<>(STATES);
        pages().forEach(path -> all.put(path.substring(1).replaceAll("[/{}]+", "-"), ADDRESSES.getOrDefault(path, path)));
        return Stream.of("en", "de").flatMap(language -> {
            Organizer organizer = Organizer.in(browser, server, options(language));
            OPEN.add(organizer);
            return all.entrySet().stream().map(row -> DynamicTest.dynamicTest(row.getKey() + " " + language, () -> {
                organizer.open(filled(row.getValue()));
                assertThat(organizer.page().url()).as("the page itself, not one that it led to").endsWith(filled(row.getValue()));
                look(organizer, row.getKey() + "-" + language, language.equals("de"));
            }));
        });
    }

    /** @return the paths of all pages, as another test holds that table to be complete */
    private static List<String> pages() throws IOException {
        return Files.readAllLines(RIGHTS).stream().map(line -> line.split(" +")).filter(row -> row[0].equals("GET"))
                .map(row -> row[1]).filter(path -> path.startsWith("/admin") && !path.matches(".*\\.(csv|pdf)")).toList();
    }

    static Browser.NewContextOptions options(String language) {
        return new Browser.NewContextOptions().setLocale(language.equals("de") ? "de-DE" : "en-GB").setViewportSize(390, 844)
                .setReducedMotion(ReducedMotion.REDUCE); // else a button is seen on its way from one theme to the other
    }

    /** With both languages each theme is seen in each size; where only the words differ axe would find the same again. */
    private static void look(Organizer organizer, String name, boolean german) {
        Page page = organizer.page();
        organizer.looksWell(picture(organizer, 390, german ? ColorScheme.DARK : ColorScheme.LIGHT, name));
        page.evaluate("document.querySelectorAll('main details').forEach(folded => { folded.open = true; })");
        Path wide = picture(organizer, 1440, german ? ColorScheme.LIGHT : ColorScheme.DARK, name);
        if (german) {
            organizer.fitsWell(wide);
        } else {
            organizer.looksWell(wide);
            organizer.tellsItsKeys();
        }
        page.setViewportSize(320, 640);
        organizer.fits(name + " at 320");
    }

    private static Path picture(Organizer organizer, int width, ColorScheme theme, String name) {
        organizer.page().setViewportSize(width, width == 390 ? 844 : 900);
        organizer.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(theme));
        return SHOTS.resolve(name + "-" + width + "-" + theme.name().toLowerCase(Locale.ROOT) + ".png");
    }

    private static String filled(String address) {
        String full = address;
        for (Map.Entry<String, String> name : names.entrySet()) {
            full = full.replace("{" + name.getKey() + "}", name.getValue());
        }
        assertThat(full).as("a page that needs a name which FullEvent does not make yet").doesNotContain("{");
        return full;
    }
}
