package app.checkin.browser;

import static org.assertj.core.api.Assertions.assertThat;

import app.checkin.it.RunningServer;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** From the tickets page to each file that it leads to: with a pointer, by keyboard alone, and without script. */
class TicketsPageIT {

    private static final Path SHOTS = Path.of("target", "screenshots", "tickets");
    private static final List<int[]> SIZES = List.of(new int[] {390, 844}, new int[] {320, 568}, new int[] {1440, 900});
    /** What has the focus: its place among all elements, and its words. */
    private static final String FOCUSED = """
            () => [[...document.querySelectorAll('*')].indexOf(document.activeElement),
              (document.activeElement.innerText || document.activeElement.name || '').trim()]""";
    private static final int STOPS = 60;
    private static final String SHEET = "#sheet button:not([name], [formaction])";
    private static final String TEST_PAGE = "#sheet button[name=part]";
    private static final String DOOR_LIST = "form[action$='door-list.pdf'] button";

    private static RunningServer server;
    private static Browsers browsers;
    private static Browser browser;
    private static Office office;
    private static String event;
    private static Office.Guest ana;
    private static Office.Guest bo;
    private static Office.Guest gone;

    @BeforeAll
    static void open() {
        server = RunningServer.start(Map.of("CHECKIN_ADMIN_PASSWORD", Organizer.PASSWORD));
        browsers = new Browsers();
        browser = browsers.launch();
        office = new Office(server);
        event = office.event(Map.of("place", "Town hall, Market 1", "contact", "tickets@gala.example")).get("id").getAsString();
        ana = office.guest(event, "Ana Silva", Map.of("email", "ana@mail.example", "party", "1003"));
        bo = office.guest(event, "Bo Őry", Map.of("party", "1003"));
        gone = office.guest(event, "Cy Cancelled", Map.of("email", "cy@mail.example"));
        office.call("POST", "/api/v1/participants/" + gone.id() + "/cancel", Map.of());
        office.call("POST", "/api/v1/events/" + event + "/lists", Map.of("name", "Lunch"));
    }

    @AfterAll
    static void close() {
        browsers.close();
        server.close();
    }

    @Test
    void shouldTellHowManyTicketsThereAreAndInventNothing() {
        try (Organizer organizer = tickets(options())) {
            Page page = organizer.page();
            assertThat(page.locator("#placed").innerText()).isEqualTo("2");
            assertThat(page.locator("#reachable").innerText()).isEqualTo("1");
            assertThat(page.locator("#mailless").innerText()).isEqualTo("1");
            assertThat(page.locator("main").innerText()).contains("This installation sends no mail itself").doesNotContainIgnoringCase("bounced");
            page.getByText("To the mail-merge file").click();
            assertThat(page.url()).endsWith("#merge");
        }
    }

    @Test
    void shouldWriteTheMailMergeFileWithTheLinksThatOpen() throws Exception {
        try (Organizer organizer = tickets(options())) {
            Page page = organizer.page();
            String csv = text(page.waitForDownload(() -> page.getByText("Download the file").click()));
            assertThat(csv).contains("Ana Silva,ana@mail.example,", "Bo Őry,,").doesNotContain("Cy Cancelled");
            String link = csv.lines().filter(line -> line.startsWith("Ana Silva")).findFirst().orElseThrow().split(",")[2];
            assertThat(link).isEqualTo(server.http("/t/" + ana.ticket()).toString());
            assertThat(page.getByText("As its holder sees it").getAttribute("href")).isEqualTo("/t/" + bo.ticket());
            page.navigate(link);
            assertThat(page.locator("main").innerText()).contains("Winter Gala", "Ana S.", "Valid. Not used yet.");
        }
    }

    @Test
    void shouldPrintTestPageSheetAndDoorList() throws Exception {
        String lunch = office.call("GET", "/api/v1/events/" + event + "/lists", Map.of()).getAsJsonArray("items").get(1)
                .getAsJsonObject().get("id").getAsString();
        try (Organizer organizer = tickets(options())) {
            assertThat(pdf(organizer, TEST_PAGE, Map.of())).contains("Test page", "(2 cards)").doesNotContain("Ana Silva");
            assertThat(pdf(organizer, SHEET, Map.of())).contains("Test page", "Ana Silva", "Bo Őry", "Party of 2").doesNotContain("Cancelled");
            assertThat(pdf(organizer, SHEET, Map.of("who", "mailless"))).contains("Bo Őry", "Party of 2").doesNotContain("Ana Silva");
            assertThat(pdf(organizer, SHEET, Map.of("order", "family", "from", "S"))).contains("Ana Silva").doesNotContain("Őry");
            assertThat(pdf(organizer, DOOR_LIST, Map.of())).contains("Entrance", "Silva", "Őry").doesNotContain("Cancelled");
            assertThat(pdf(organizer, DOOR_LIST, Map.of("list", lunch))).contains("Lunch", "Silva");
        }
    }

    @Test
    void shouldLeadToTheImportWhereNobodyHasATicket() {
        String empty = office.event(Map.of()).get("id").getAsString();
        try (Organizer organizer = tickets(options())) {
            organizer.open("/admin/events/" + empty + "/tickets");
            assertThat(organizer.page().locator("main").innerText()).contains("Nobody has a ticket yet");
            assertThat(organizer.page().locator("main form").count()).isZero();
            organizer.looksWell(SHOTS.resolve("empty.png"));
            organizer.page().locator("main a.primary").click();
            assertThat(organizer.page().url()).endsWith("/admin/events/" + empty + "/import");
        }
    }

    @Test
    void shouldNeedNoPointer() throws Exception {
        try (Organizer organizer = tickets(options())) {
            Page page = organizer.page();
            List<String> words = new ArrayList<>();
            int place = -1;
            for (int stops = 0; stops < STOPS && !words.contains("To the stations"); stops++) {
                page.keyboard().press("Tab");
                List<?> focused = (List<?>) page.evaluate(FOCUSED);
                assertThat((int) focused.get(0)).as("after %s the focus goes on in reading order", words).isGreaterThan(place);
                place = (int) focused.get(0);
                words.add((String) focused.get(1));
            }
            assertThat(words).containsSubsequence("Skip to content", "To the mail-merge file", "Download the file", "As its holder sees it",
                    "Count the pages", "Test page", "Print", "Print the door list", "To the stations");
            organizer.open(tickets()).tabTo("#merge a.primary");
            assertThat(text(page.waitForDownload(() -> organizer.press("Enter")))).contains("Ana Silva");
            organizer.tabTo("#f-who").press("ArrowDown").tabTo("#sheet button[formaction]").press("Enter");
            page.waitForURL("**who=mailless**");
            assertThat(page.locator("#pages").innerText()).startsWith("Cards: 1 ");
            assertThat(fetched(organizer, () -> organizer.tabTo(SHEET).press("Enter"))).contains("Bo Őry").doesNotContain("Ana Silva");
        }
    }

    @Test
    void shouldCountThePagesOfAChoiceAndPrintItWithoutScript() throws Exception {
        try (Organizer organizer = tickets(options().setJavaScriptEnabled(false))) {
            Page page = organizer.page();
            assertThat(page.locator("#pages").innerText()).isEqualTo("Cards: 2 · pages: 1, after one test page");
            choose(page, Map.of("who", "mailless", "to", "S"));
            page.getByText("Count the pages").click();
            assertThat(page.locator("#pages").innerText()).isEqualTo("Cards: 1 · pages: 1, after one test page");
            assertThat(page.locator("#f-who").inputValue()).isEqualTo("mailless");
            assertThat(page.locator("#f-to").inputValue()).isEqualTo("S");
            assertThat(fetched(organizer, () -> page.locator(SHEET).click())).contains("Bo Őry").doesNotContain("Ana Silva");
            choose(organizer.open(tickets()).page(), Map.of("who", "mailless", "order", "family", "from", "S"));
            page.getByText("Count the pages").click();
            assertThat(page.locator("#pages").innerText()).isEqualTo("No card in this choice");
            assertThat(text(page.waitForDownload(() -> page.getByText("Download the file").click()))).contains("Ana Silva");
        }
    }

    @Test
    void shouldGiveEachPersonsOwnTicket() throws Exception {
        try (Organizer organizer = tickets(options().setLocale("de-DE"))) {
            Page page = organizer.open("/admin/events/" + event + "/people/" + bo.id()).page();
            Download png = page.waitForDownload(() -> page.getByText("Der Code als Bild").click());
            assertThat(png.suggestedFilename()).isEqualTo("ticket-" + bo.reference() + ".png");
            Download svg = page.waitForDownload(() -> page.getByText("Der Code als Zeichnung").click());
            assertThat(text(svg)).startsWith("<svg");
            organizer.looksWell(SHOTS.resolve("person-de.png"));
            assertThat(fetched(organizer, () -> page.getByText("Zum Drucken, A6").click())).contains("Bo Őry", "Winter Gala");
            organizer.open("/admin/events/" + event + "/people/" + gone.id());
            assertThat(page.getByText("Der Code als Bild").count()).as("a cancelled ticket is not handed out").isZero();
        }
    }

    @TestFactory
    Stream<DynamicTest> shouldFitEachScreenInEachTheme() {
        return SIZES.stream().flatMap(size -> Stream.of(ColorScheme.LIGHT, ColorScheme.DARK).map(theme ->
                DynamicTest.dynamicTest(size[0] + " " + theme, () -> {
                    var options = new Browser.NewContextOptions().setViewportSize(size[0], size[1]).setColorScheme(theme)
                            .setLocale(size[0] == 320 ? "de-DE" : "en-GB");
                    try (Organizer organizer = tickets(options)) {
                        organizer.looksWell(SHOTS.resolve(size[0] + "-" + theme.name().toLowerCase(Locale.ROOT) + ".png"));
                    }
                })));
    }

    private static Browser.NewContextOptions options() {
        return new Browser.NewContextOptions().setLocale("en-GB");
    }

    private static Organizer tickets(Browser.NewContextOptions options) {
        return Organizer.in(browser, server, options).open(tickets()).reads("Tickets");
    }

    private static String tickets() {
        return "/admin/events/" + event + "/tickets";
    }

    private static void choose(Page page, Map<String, String> fields) {
        fields.forEach((name, value) -> page.locator("select[name=" + name + "]").selectOption(value));
    }

    private static String pdf(Organizer organizer, String button, Map<String, String> fields) throws IOException {
        Page page = organizer.open(tickets()).page();
        choose(page, fields);
        return fetched(organizer, () -> page.locator(button).click());
    }

    /** Chromium shows a PDF in a viewer that hides the file: the same address is fetched once more. */
    private static String fetched(Organizer organizer, Runnable asks) throws IOException {
        Page page = organizer.page();
        String address = page.waitForRequest(Pattern.compile(".*\\.pdf.*"), asks).url();
        APIResponse answer = page.request().get(address);
        assertThat(answer.headers()).containsEntry("content-type", "application/pdf");
        try (PDDocument document = Loader.loadPDF(answer.body())) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static String text(Download file) throws IOException {
        try (InputStream bytes = file.createReadStream()) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
