package app.checkin.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The scanner at the sizes of phones, in both themes: nothing scrolls sideways, targets are large, axe finds nothing. */
class ScannerLooksIT {

    private static final Path SHOTS = Path.of("target", "screenshots", "scanner");
    private static final List<int[]> SIZES = List.of(new int[] {390, 844}, new int[] {320, 568}, new int[] {1440, 900});
    /** Visible targets that are lower than 64 pixels. */
    private static final String LOW_TARGETS = """
            () => [...document.querySelectorAll('button, select, input:not([type=file])')]
              .filter(e => e.checkVisibility() && e.getBoundingClientRect().height < 63.5)
              .map(e => e.id + ' ' + e.getBoundingClientRect().height)""";
    private static final String SIDEWAYS = "() => document.documentElement.scrollWidth - innerWidth";

    private static Door door;

    @BeforeAll
    static void open() throws IOException {
        Files.createDirectories(SHOTS);
        door = Door.open();
    }

    @AfterAll
    static void close() {
        door.close();
    }

    @TestFactory
    Stream<DynamicTest> shouldFitEachScreenInEachTheme() {
        return SIZES.stream().flatMap(size -> Stream.of(ColorScheme.LIGHT, ColorScheme.DARK).map(theme ->
                DynamicTest.dynamicTest(size[0] + " " + theme, () -> walk(size, theme))));
    }

    private void walk(int[] size, ColorScheme theme) {
        String name = size[0] + "-" + theme.name().toLowerCase(java.util.Locale.ROOT);
        var options = new Browser.NewContextOptions().setViewportSize(size[0], size[1]).setColorScheme(theme)
                .setLocale(size[0] == 320 ? "de-DE" : "en-GB");
        try (Phone phone = Phone.in(door.browser(), options).opens(door.card("search"))) {
            look(phone, name + "-enrol");
            phone.start();
            look(phone, name + "-scan");
            Office.Guest marked = door.office().guest(door.id(), "Bartholomäus von und zu Hohenstein-Beaufort",
                    Map.of("marks", List.of("under 16", "needs a seat")));
            scan(phone, marked.ticket(), name, "look");
            scan(phone, door.guest("Ana Silva").ticket(), name, "in");
            scan(phone, "https://example.org/another-code", name, "stop");
            phone.page().keyboard().press("F2");
            phone.page().locator("#seek-text").fill("sil");
            phone.page().waitForSelector(".person");
            look(phone, name + "-search");
            phone.page().locator("#seek-close").click();
            phone.page().locator("#menu").click();
            look(phone, name + "-menu");
            phone.page().locator("#menu-close").click();
            phone.page().route("**/check-ins", com.microsoft.playwright.Route::abort);
            scan(phone, door.guest("Will Wait").ticket(), name, "wait");
            look(phone, name + "-tray");
        }
    }

    private static void scan(Phone phone, String text, String name, String kind) {
        phone.wedgeAndEnter(text);
        phone.page().waitForSelector("#verdict[data-kind='" + kind + "']:not([hidden])");
        look(phone, name + "-" + kind);
        phone.next();
    }

    private static void look(Phone phone, String name) {
        Page page = phone.page();
        phone.screenshot(SHOTS.resolve(name + ".png"));
        assertThat((int) page.evaluate(SIDEWAYS)).as("%s scrolls sideways", name).isLessThanOrEqualTo(0);
        assertThat((List<?>) page.evaluate(LOW_TARGETS)).as(name).isEmpty();
        List<Rule> violations = new AxeBuilder(page).analyze().getViolations();
        assertThat(violations).extracting(rule -> rule.getId() + " " + rule.getNodes().get(0).getHtml()).as(name).isEmpty();
    }
}
