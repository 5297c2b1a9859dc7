package app.checkin.browser;

import app.checkin.it.RunningServer;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The steps of an import on a phone and on a screen, in both themes, in both languages. */
class ImportLooksIT {

    private static final Path SHOTS = Path.of("target", "screenshots", "import");
    private static final String EARLIER = "Name,E-mail,Category,ID\n" + IntStream.range(0, 130)
            .mapToObj(n -> "Earlier Guest " + n + ",earlier" + n + "@example.org,Guest,E" + n + "\n").collect(Collectors.joining());
    private static final String NEWER = "Name,E-mail,Category,ID,Begleitung,T-Shirt,Anmerkungen und Wünsche zum Essen\n"
            + "Bartholomäus von und zu Hohenstein-Beaufort,bartholomaeus.hohenstein-beaufort@example.org,Press,E0,,L,vegetarisch\n"
            + "Earlier Guest 1,earlier1@example.org,Speaker,E1,,M,\n" + "Zoë Zürn,zoe@example.org,Guest,N1,+2,S,keine Nüsse\n"
            + ",nameless@example.org,Guest,N2,,,\n" + "Bo Berg,bo@example,Guest,N3,viele,,\n";

    private static RunningServer server;
    private static Browsers browsers;
    private static Browser browser;
    private static Office office;

    @BeforeAll
    static void open() throws IOException {
        Files.createDirectories(SHOTS);
        server = RunningServer.start(Map.of("CHECKIN_ADMIN_PASSWORD", Organizer.PASSWORD));
        browsers = new Browsers();
        browser = browsers.launch();
        office = new Office(server);
    }

    @AfterAll
    static void close() {
        browsers.close();
        server.close();
    }

    @TestFactory
    Stream<DynamicTest> shouldFitEachStepInEachTheme() {
        return Stream.of(ColorScheme.LIGHT, ColorScheme.DARK).flatMap(theme -> Stream.of(new int[] {390, 844}, new int[] {1440, 900})
                .map(size -> DynamicTest.dynamicTest(size[0] + " " + theme, () -> walk(size, theme))));
    }

    private void walk(int[] size, ColorScheme theme) {
        String name = size[0] + "-" + theme.name().toLowerCase(Locale.ROOT);
        String address = "/admin/events/" + office.event(Map.of()).get("id").getAsString() + "/import";
        String language = theme == ColorScheme.DARK ? "de-DE" : "en-GB";
        try (Organizer organizer = Organizer.in(browser, server, new Browser.NewContextOptions().setLocale(language)
                .setColorScheme(theme).setViewportSize(size[0], size[1]))) {
            organizer.open(address).page().locator("main button.primary").click();
            organizer.looksWell(SHOTS.resolve(name + "-file.png"));
            send(organizer, "earlier.csv", EARLIER);
            next(organizer).page().locator("[name=then][value=import]").click();
            organizer.page().locator("a[href$='/tickets'].primary").waitFor();
            send(organizer.open(address), "newer.csv", NEWER);
            organizer.looksWell(SHOTS.resolve(name + "-columns.png"));
            next(organizer).looksWell(SHOTS.resolve(name + "-check.png"));
            organizer.page().locator("[name=then][value=import]").click();
            organizer.page().locator("a[href$='/tickets'].primary").waitFor();
            organizer.looksWell(SHOTS.resolve(name + "-done.png"));
            organizer.open(address).looksWell(SHOTS.resolve(name + "-again.png"));
        }
    }

    private static void send(Organizer organizer, String file, String content) {
        organizer.page().setInputFiles("#f-file", new FilePayload(file, "text/csv", content.getBytes(StandardCharsets.UTF_8)));
        organizer.page().locator("main button.primary").click();
        organizer.page().waitForURL("**/columns");
    }

    private static Organizer next(Organizer organizer) {
        organizer.page().locator("main button.primary").click();
        organizer.page().waitForURL("**/check");
        return organizer;
    }
}
