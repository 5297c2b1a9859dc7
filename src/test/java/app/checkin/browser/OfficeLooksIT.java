package app.checkin.browser;

import static org.assertj.core.api.Assertions.assertThat;

import app.checkin.it.RunningServer;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The office's pages of the day, on a phone and on a desk, in both themes and languages. */
class OfficeLooksIT {

    private static final Path SHOTS = Path.of("target", "screenshots", "office");
    /** How much wider the words in the search box are than their place. */
    private static final String CUT_OFF = """
            e => { const style = getComputedStyle(e), brush = document.createElement('canvas').getContext('2d'); brush.font = style.font;
              return brush.measureText(e.placeholder).width - e.clientWidth + parseFloat(style.paddingLeft) + parseFloat(style.paddingRight); }""";

    private static RunningServer server;
    private static Browsers browsers;
    private static Browser browser;
    private static String event;
    private static String later;

    @BeforeAll
    static void open() throws IOException {
        Files.createDirectories(SHOTS);
        server = RunningServer.start(Map.of("CHECKIN_ADMIN_PASSWORD", Organizer.PASSWORD));
        browsers = new Browsers();
        browser = browsers.launch();
        Office office = new Office(server);
        event = office.event(Map.of("doorsOpen", "2026-01-01T10:00:00Z", "ends", "2036-01-01T10:00:00Z", "capacity", 3)).get("id").getAsString();
        later = office.event(Map.of("name", "Winter Gala, next time", "doorsOpen", "2036-01-01T10:00:00Z")).get("id").getAsString();
        office.call("POST", "/api/v1/events/" + event + "/lists", Map.of("name", "Press conference", "categories", List.of("Press")));
        for (String name : List.of("Ana Silva", "Wolfgang-Amadeus Freiherr von und zu Hohenstein", "Cy Lim")) {
            Office.Guest guest = office.guest(event, name, Map.of("category", "Ehrengäste und Förderkreis", "marks", List.of("needs a seat")));
            office.call("POST", "/api/v1/lists/" + office.list(event) + "/check-ins", Map.of("ticket", guest.ticket(), "nonce", nonce()));
        }
        office.guest(event, "Di Dorn", Map.of("category", "Press"));
    }

    @AfterAll
    static void close() {
        browsers.close();
        server.close();
    }

    @TestFactory
    Stream<DynamicTest> shouldFitEachPageInEachTheme() {
        return Stream.of(ColorScheme.LIGHT, ColorScheme.DARK).flatMap(theme -> Stream.of(new int[] {390, 844}, new int[] {1440, 900})
                .map(size -> DynamicTest.dynamicTest(size[0] + " " + theme, () -> walk(size, theme))));
    }

    private static void walk(int[] size, ColorScheme theme) {
        String name = size[0] + "-" + theme.name().toLowerCase(Locale.ROOT);
        String language = size[0] == 390 ? "de-DE" : "en-GB";
        try (Organizer organizer = in(new Browser.NewContextOptions().setLocale(language).setColorScheme(theme).setViewportSize(size[0], size[1]))) {
            organizer.open(at("")).looksWell(SHOTS.resolve(name + "-live.png"));
            organizer.open("/admin/events/" + later).looksWell(SHOTS.resolve(name + "-before.png"));
            organizer.open(at("/inside")).looksWell(SHOTS.resolve(name + "-inside.png"));
            organizer.open(at("/people?order=arrival")).looksWell(SHOTS.resolve(name + "-people.png"));
            assertThat(((Number) organizer.page().locator("#q").evaluate(CUT_OFF)).doubleValue()).as("the hint in the search box").isLessThanOrEqualTo(0);
            organizer.open(at("/lists/try?ticket=dorn")).looksWell(SHOTS.resolve(name + "-try.png"));
            organizer.open(at("/lists/try?ticket=silva")).looksWell(SHOTS.resolve(name + "-tried.png"));
            organizer.open(at("/copy")).looksWell(SHOTS.resolve(name + "-copy.png"));
        }
    }

    @Test
    void shouldPrintWhoIsInsideAndNothingElse() throws IOException {
        try (Organizer organizer = in(new Browser.NewContextOptions().setLocale("en-GB").setJavaScriptEnabled(false))) {
            Page page = organizer.open(at("")).page();
            page.getByText("Who is inside").click();
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            page.screenshot(new Page.ScreenshotOptions().setPath(SHOTS.resolve("inside-print.png")).setFullPage(true));
            assertThat(page.locator("body").innerText()).contains("3 people are inside", "As of ", "Ana Silva", "needs a seat", "Since")
                    .doesNotContain("Sign out", "Read again", "Stations");
            assertThat(page.locator("tbody th a").allInnerTexts())
                    .containsExactly("Cy Lim", "Wolfgang-Amadeus Freiherr von und zu Hohenstein", "Ana Silva");
            Files.write(SHOTS.resolve("inside.pdf"), page.pdf());
        }
    }

    private static Organizer in(Browser.NewContextOptions options) {
        return Organizer.in(browser, server, options);
    }

    private static String at(String path) {
        return "/admin/events/" + event + path;
    }

    private static String nonce() {
        return UUID.randomUUID().toString();
    }
}
