package app.checkin.browser;

import static org.assertj.core.api.Assertions.assertThat;

import app.checkin.archive.Repacked;
import app.checkin.it.Api;
import app.checkin.it.RunningServer;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** An organizer downloads an event's archive and restores it, with and without script, in both themes and languages. */
class RestorePagesIT {

    private static final Path SHOTS = Path.of("target", "screenshots", "restore");

    private static RunningServer server;
    private static Browsers browsers;
    private static Browser browser;

    @BeforeAll
    static void open() throws IOException {
        Files.createDirectories(SHOTS);
        server = RunningServer.start(Map.of("CHECKIN_ADMIN_PASSWORD", Organizer.PASSWORD));
        browsers = new Browsers();
        browser = browsers.launch();
    }

    @AfterAll
    static void close() {
        browsers.close();
        server.close();
    }

    @TestFactory
    Stream<DynamicTest> shouldDownloadAndRestore() {
        return Stream.of(ColorScheme.LIGHT, ColorScheme.DARK).flatMap(theme -> Stream.of(true, false)
                .map(script -> DynamicTest.dynamicTest(theme + (script ? "" : " without script"), () -> walk(theme, script))));
    }

    private static void walk(ColorScheme theme, boolean script) throws IOException {
        boolean german = theme == ColorScheme.DARK;
        String name = theme.name().toLowerCase(Locale.ROOT);
        Api api = Api.organizer(server);
        String event = api.newEvent("Gala " + name);
        String list = api.entrance(event);
        try (Organizer organizer = Organizer.in(browser, server, new Browser.NewContextOptions().setLocale(german ? "de-DE" : "en-GB")
                .setColorScheme(theme).setJavaScriptEnabled(script).setViewportSize(german ? 390 : 1440, 844))) {
            organizer.open("/admin/events/" + event + "/settings");
            look(organizer, script, name + "-settings.png");
            Download download = organizer.page().waitForDownload(() -> organizer.page().locator("a[href$='/archive']").click());
            byte[] archive = Files.readAllBytes(download.path());
            organizer.open("/admin");
            look(organizer, script, name + "-events.png");
            organizer.page().locator("a[href='/admin/events/restore']").click();
            look(organizer, script, name + "-form.png");

            send(organizer, "not a zip".getBytes());
            assertThat(error(organizer)).contains(german ? "kein Archiv" : "not an archive");
            look(organizer, script, name + "-refused.png");
            send(organizer, archive);
            assertThat(error(organizer)).contains(german ? "schon da" : "here already");

            String moved = new StringBuilder(event).reverse().toString();
            send(organizer, new Repacked(archive).everywhere(event, moved).everywhere(list, new StringBuilder(list).reverse().toString())
                    .with("events.ndjson", text -> text.replaceFirst("\"tag\": \"[^\"]+\"", "\"tag\": \"" + (german ? "0D" : "0E") + (script ? "E1" : "E0") + "\"")).signed().bytes());
            organizer.page().locator(".banner.ok").waitFor();
            assertThat(organizer.page().url()).endsWith("/admin/events/" + moved + "/stations");
            look(organizer, script, name + "-restored.png");
        }
    }

    private static void look(Organizer organizer, boolean script, String picture) {
        if (script) {
            organizer.looksWell(SHOTS.resolve(picture));
        }
    }

    private static void send(Organizer organizer, byte[] file) {
        organizer.page().setInputFiles("#f-file", new FilePayload("archive.zip", "application/zip", file));
        organizer.page().locator("main button.primary").click();
    }

    private static String error(Organizer organizer) {
        return organizer.page().locator("#f-file-error").innerText();
    }
}
