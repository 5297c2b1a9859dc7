package app.checkin.browser;

import static org.assertj.core.api.Assertions.assertThat;

import app.checkin.domain.TicketCode;
import app.checkin.it.Await;
import app.checkin.it.RunningServer;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What a participant sees who opens the own ticket: in both languages, in each state, signed in nowhere. */
class GuestTicketIT {

    private static final Path SHOTS = Path.of("target", "screenshots", "guest");
    private static final String SIDEWAYS = "() => document.documentElement.scrollWidth - innerWidth";
    private static final String WHITE = "rgb(255, 255, 255)";
    private static final int WIDEST = 320;

    private static Browsers browsers;
    private static Browser browser;
    private static Office office;
    private static String event;

    @BeforeAll
    static void open() {
        browsers = new Browsers();
        browser = browsers.launch();
        office = new Office(RunningServer.shared());
        event = office.event(Map.of("place", "Town hall, Market 1", "contact", "tickets@gala.example",
                "doorsOpen", "2026-12-04T17:00:00Z", "starts", "2026-12-04T18:00:00Z")).get("id").getAsString();
    }

    @AfterAll
    static void close() {
        browsers.close();
    }

    private record State(String name, String ticket, String english, String german, boolean code) {
    }

    @TestFactory
    Stream<DynamicTest> shouldSayHowTheTicketStands() {
        Office.Guest reissued = guest("Rosa Reissued");
        String fresh = office.call("POST", person(reissued) + "/reissue", Map.of()).get("ticket").getAsString();
        Office.Guest cancelled = guest("Carl Cancelled");
        office.call("POST", person(cancelled) + "/cancel", Map.of());
        Office.Guest used = guest("Uma Used");
        scan(used);
        return Stream.of(new State("unused", guest("Ana Silva").ticket(), "Valid. Not used yet.", "Gültig. Noch nicht benutzt.", true),
                new State("used", used.ticket(), "Used on", "Benutzt am", true),
                new State("cancelled", cancelled.ticket(), "Cancelled on", "Storniert am", false),
                new State("replaced", reissued.ticket(), "Replaced on", "Ersetzt am", false),
                new State("reissued", fresh, "Valid. Not used yet.", "Gültig. Noch nicht benutzt.", true))
                .flatMap(state -> Stream.of("en-GB", "de-DE").map(language ->
                        DynamicTest.dynamicTest(state.name + " " + language, () -> open(state, language))));
    }

    private void open(State state, String language) {
        try (BrowserContext phone = phone(language, ColorScheme.DARK)) {
            Page page = phone.newPage();
            Response answer = page.navigate(address(state.ticket));
            assertThat(answer.status()).isEqualTo(200);
            assertThat(page.locator("main").innerText()).contains("Winter Gala", "Town hall, Market 1", "tickets@gala.example", "18:00")
                    .contains(language.startsWith("en") ? state.english : state.german);
            assertThat(page.locator(".qr svg").count()).isEqualTo(state.code ? 1 : 0);
            assertThat(page.locator("#bright").count()).isEqualTo(state.code ? 1 : 0);
            assertThat(page.content()).as("family names and addresses stay out").doesNotContain("Reissued", "Cancelled<", "@mail");
            look(page, state.name + "-" + language);
        }
    }

    @Test
    void shouldTellAReplacedTicketNothingOfTheNewHolder() {
        Office.Guest before = guest("Petra Past");
        String fresh = office.call("POST", person(before) + "/reissue", Map.of()).get("ticket").getAsString();
        office.call("PATCH", person(before), Map.of("name", "Nora New"));
        try (BrowserContext phone = phone("en-GB", ColorScheme.LIGHT)) {
            Page page = phone.newPage();
            page.navigate(address(before.ticket()));
            assertThat(page.content()).doesNotContain("Nora", "Petra", fresh, before.reference());
        }
    }

    @Test
    void shouldNotTellSomebodyBarredWhy() {
        Office.Guest barred = guest("Bert Barred");
        office.call("PATCH", person(barred), Map.of("barred", true));
        try (BrowserContext phone = phone("en-GB", ColorScheme.LIGHT)) {
            Page page = phone.newPage();
            page.navigate(address(barred.ticket()));
            assertThat(page.locator("main").innerText()).contains("Please ask at the door", "Help desk, left of door 1")
                    .doesNotContain("Valid", "barred");
        }
    }

    @Test
    void shouldFollowInAndOutWhereOneMayComeBack() {
        String open = office.event(Map.of()).get("id").getAsString();
        String list = office.list(open);
        office.change(list, Map.of("policy", "re-entry"));
        Office.Guest guest = office.guest(open, "Rita Return");
        try (BrowserContext phone = phone("en-GB", ColorScheme.LIGHT)) {
            Page page = phone.newPage();
            scan(list, guest, "in");
            page.navigate(address(guest.ticket()));
            assertThat(page.locator("main").innerText()).contains("Valid. You came in on");
            scan(list, guest, "out");
            page.reload();
            assertThat(page.locator("main").innerText()).contains("Valid. Not inside since");
        }
    }

    @TestFactory
    Stream<DynamicTest> shouldAnswerWhatIsNoTicketCalmly() {
        String misread = guest("Max Misread").ticket().substring(0, 30) + "*";
        return Stream.of("unknown " + "0".repeat(30) + checked(), "misread " + misread, "cut-off " + misread.substring(0, 12), "nonsense %3Cscript%3E")
                .flatMap(row -> Stream.of("en-GB", "de-DE").map(language -> DynamicTest.dynamicTest(row + " " + language, () -> {
                    try (BrowserContext phone = phone(language, ColorScheme.LIGHT)) {
                        Page page = phone.newPage();
                        assertThat(page.navigate(address(row.split(" ")[1])).status()).isEqualTo(404);
                        assertThat(page.locator("h1").innerText())
                                .isEqualTo(language.startsWith("en") ? "We do not know this ticket" : "Dieses Ticket ist hier nicht bekannt");
                        look(page, row.split(" ")[0] + "-" + language);
                    }
                })));
    }

    @Test
    void shouldBeNobodysBusinessButTheHolders() {
        try (BrowserContext phone = phone("en-GB", ColorScheme.LIGHT)) {
            Map<String, String> headers = phone.newPage().navigate(address(guest("Ana Silva").ticket())).headers();
            assertThat(headers).containsEntry("referrer-policy", "no-referrer").containsEntry("x-robots-tag", "noindex, nofollow");
            assertThat(headers.get("cache-control")).contains("private").doesNotContain("public");
            assertThat(headers).doesNotContainKey("set-cookie");
        }
    }

    @Test
    void shouldShowACodeThatADoorReads() throws Exception {
        Office.Guest guest = guest("Ana Silva");
        for (ColorScheme theme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            try (BrowserContext phone = phone("en-GB", theme)) {
                Page page = phone.newPage();
                page.navigate(address(guest.ticket().toLowerCase(java.util.Locale.ROOT)));
                assertThat(page.locator(".qr svg").boundingBox().width).isEqualTo(WIDEST);
                assertThat(page.evaluate("() => getComputedStyle(document.body).backgroundColor")).isEqualTo(WHITE);
                assertThat(read(page.locator(".qr").screenshot())).isEqualTo(guest.ticket());
            }
        }
    }

    @Test
    void shouldFillTheScreenByKeyboardAndComeBack() throws Exception {
        Office.Guest guest = guest("Ana Silva");
        try (BrowserContext phone = phone("en-GB", ColorScheme.DARK)) {
            Page page = phone.newPage();
            page.navigate(address(guest.ticket()));
            page.locator("#bright:visible").waitFor();
            page.keyboard().press("Tab");
            assertThat(page.evaluate("() => document.activeElement.id")).isEqualTo("bright");
            page.keyboard().press("Enter");
            page.waitForSelector(".ticket.bright");
            assertThat(page.locator(".ticket.bright").boundingBox().height).isGreaterThanOrEqualTo(840);
            Await.until("the code fills the screen", Duration.ofSeconds(10),
                    () -> read(page.screenshot(new Page.ScreenshotOptions().setPath(SHOTS.resolve("bright.png")))).equals(guest.ticket()));
            page.keyboard().press("Escape");
            page.waitForSelector(".ticket:not(.bright)");
            assertThat(page.evaluate("() => document.activeElement.id")).isEqualTo("bright");
        }
    }

    @Test
    void shouldNeedNoScript() throws Exception {
        Office.Guest guest = guest("Ana Silva");
        try (BrowserContext phone = browser.newContext(new Browser.NewContextOptions().setLocale("en-GB").setViewportSize(390, 844)
                .setJavaScriptEnabled(false))) {
            Page page = phone.newPage();
            page.navigate(address(guest.ticket()));
            assertThat(page.locator("main").innerText()).contains("Ana S.", "Valid. Not used yet.", guest.reference().substring(0, 3));
            assertThat(page.locator("#bright").isVisible()).isFalse();
            assertThat(read(page.locator(".qr").screenshot())).isEqualTo(guest.ticket());
        }
    }

    @TestFactory
    Stream<DynamicTest> shouldFitEachScreen() {
        Office.Guest guest = office.guest(event, "Bartholomäus von und zu Hohenstein-Beaufort");
        return Stream.of(new int[] {320, 568}, new int[] {390, 844}, new int[] {1440, 900}).map(size ->
                DynamicTest.dynamicTest("" + size[0], () -> {
                    try (BrowserContext phone = browser.newContext(new Browser.NewContextOptions().setLocale("de-DE").setViewportSize(size[0], size[1]))) {
                        Page page = phone.newPage();
                        page.navigate(address(guest.ticket()));
                        look(page, "long-" + size[0]);
                    }
                }));
    }

    private static void look(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(SHOTS.resolve(name + ".png")).setFullPage(true));
        assertThat((int) page.evaluate(SIDEWAYS)).as("%s scrolls sideways", name).isLessThanOrEqualTo(0);
        assertThat(new AxeBuilder(page).analyze().getViolations())
                .extracting(rule -> rule.getId() + " " + rule.getNodes().get(0).getHtml()).as(name).isEmpty();
    }

    private static String read(byte[] png) throws Exception {
        var source = new BufferedImageLuminanceSource(ImageIO.read(new ByteArrayInputStream(png)));
        return new MultiFormatReader().decode(new BinaryBitmap(new HybridBinarizer(source))).getText();
    }

    /** The check character of thirty noughts. */
    private static String checked() {
        return TicketCode.issue("0000", () -> 0).text().substring(30);
    }

    private static BrowserContext phone(String language, ColorScheme theme) {
        return browser.newContext(new Browser.NewContextOptions().setLocale(language).setViewportSize(390, 844).setColorScheme(theme));
    }

    private static String address(String ticket) {
        return RunningServer.shared().http("/t/" + ticket).toString();
    }

    private static Office.Guest guest(String name) {
        return office.guest(event, name, Map.of("email", "guest@mail.example"));
    }

    private static String person(Office.Guest guest) {
        return "/api/v1/participants/" + guest.id();
    }

    private static void scan(Office.Guest guest) {
        scan(office.list(event), guest, "in");
    }

    private static void scan(String list, Office.Guest guest, String direction) {
        office.call("POST", "/api/v1/lists/" + list + "/check-ins",
                Map.of("ticket", guest.ticket(), "nonce", UUID.randomUUID().toString(), "direction", direction));
    }
}
