package app.checkin.browser;

import static org.assertj.core.api.Assertions.assertThat;

import app.checkin.it.RunningServer;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A spreadsheet on its way into an event, as an organizer sees it. */
class ImportPagesIT {

    private static final String MESSY = """
            Gästeliste Winter Gala;;;;;
            Vorname;Nachname;Mail;Art;Begleitung;Platz
            Ana;Silva;ana@example.org;Regular;+2;Rollstuhl
            Zoë;Zürn;zoe@example.org;Regular;;
            ;;nobody@example.org;Regular;;
            Bo;Berg;bo@example;Regular;;
            """;
    private static final int LONG = 12_000;

    private static RunningServer server;
    private static Browsers browsers;
    private static Browser browser;
    private static Office office;

    private final String event = office.event(Map.of()).get("id").getAsString();

    @BeforeAll
    static void open() {
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

    @Test
    void shouldImportAMessyFileCorrectedOnTheWayAndTakeItBack() {
        try (Organizer organizer = organizer(true)) {
            organizer.open("/admin/events/" + event + "/people").page().locator("main a:has-text('Import a spreadsheet')").click();
            organizer.reads("Import people");
            send(organizer, "Gäste.csv", MESSY.getBytes(Charset.forName("windows-1252")));
            organizer.reads("What the columns hold");
            assertThat(organizer.page().locator("main").innerText()).contains("4 rows", "Gäste.csv");
            assertThat(organizer.page().locator("#f-column-6").inputValue()).as("an unknown column is not used").isEmpty();
            organizer.page().locator("#f-column-6").selectOption("marks");
            organizer.page().locator("main button.primary").click();
            organizer.reads("What will happen");
            assertThat(sentence(organizer)).isEqualTo("4 rows: 4 new people, 1 has no name, 1 needs a correction.");
            organizer.page().locator("#row-5-first-name").fill("Nora");
            organizer.page().locator("#row-6-email").fill("bo@example.org");
            organizer.page().locator("button:has-text('Check again')").click();
            organizer.page().locator(".banner.ok:has-text('2 rows are corrected')").waitFor();
            assertThat(sentence(organizer)).isEqualTo("4 rows: 6 new people.");
            organizer.page().locator("button:has-text('Import')").click();
            organizer.reads("Imported");
            assertThat(sentence(organizer)).isEqualTo("4 rows: 6 people added.");
            assertThat(organizer.page().locator("a:has-text('Send tickets')").getAttribute("href")).isEqualTo("/admin/events/" + event + "/tickets");
            assertThat(names()).containsExactlyInAnyOrder("Ana Silva", "Guest 1 of Ana Silva", "Guest 2 of Ana Silva", "Zoë Zürn", "Nora", "Bo Berg");
            undo(organizer);
            assertThat(names()).isEmpty();
        }
    }

    @Test
    void shouldWorkWithoutScript() {
        try (Organizer organizer = organizer(false)) {
            organizer.open(address());
            organizer.page().locator("main button.primary").click();
            assertThat(organizer.page().locator("#f-file-error").innerText()).isEqualTo("Choose a file, or paste cells.");
            organizer.page().locator("main summary").click();
            organizer.page().locator("#f-cells").fill("Name\tE-mail\nAna Silva\tana@example.org\n\tnobody@example.org\n");
            organizer.page().locator("main button.primary").click();
            organizer.reads("What the columns hold").page().locator("main button.primary").click();
            organizer.reads("What will happen").page().locator("#row-3-name").fill("Nora Nemo");
            organizer.page().locator("button:has-text('Import')").click();
            organizer.reads("Imported");
            assertThat(names()).containsExactlyInAnyOrder("Ana Silva", "Nora Nemo");
            undo(organizer);
            assertThat(names()).isEmpty();
        }
    }

    @Test
    void shouldFollowALongImportWithoutScriptToItsEnd() {
        try (Organizer organizer = organizer(false)) {
            organizer.open(address());
            start(organizer, rows(1_500));
            organizer.reads("Imported");
            assertThat(sentence(organizer)).isEqualTo("1,500 rows: 1,500 people added.");
        }
    }

    @Test
    void shouldStopALongImportBetweenTwoRowsAndTakeItBack() {
        try (Organizer organizer = organizer(true)) {
            organizer.open(address());
            start(organizer, rows(LONG));
            organizer.reads("Importing").page().locator("button:has-text('Stop')").click();
            organizer.reads("Stopped");
            int written = people().size();
            assertThat(written).isLessThan(LONG).isEqualTo(office.call("GET", "/api/v1/imports/" + id(organizer), Map.of()).get("imported").getAsInt());
            undo(organizer);
            assertThat(names()).isEmpty();
        }
    }

    @Test
    void shouldNeedNothingButTheKeyboard() {
        try (Organizer organizer = organizer(true)) {
            organizer.open(address()).tabTo("main summary").press("Enter").tabTo("#f-cells");
            organizer.page().keyboard().insertText("Name\tWer\nAna Silva\tGast\n");
            organizer.tabTo("main button.primary").press("Enter").reads("What the columns hold").tabTo("#f-column-2");
            organizer.page().keyboard().type("Cat");
            organizer.tabTo("main button.primary").press("Enter").reads("What will happen")
                    .tabTo("main button.primary").press("Enter").reads("Imported");
            assertThat(people().get(0).get("category").getAsString()).isEqualTo("Gast");
            organizer.tabTo("button:has-text('Undo this import')").press("Enter").tabTo("button:has-text('Undo the import')").press("Enter").reads("Taken back");
            assertThat(names()).isEmpty();
        }
    }

    @Test
    void shouldCompareANewerFileAndCancelOnlyWhoIsTicked() {
        try (Organizer organizer = organizer(true)) {
            imported(organizer, "Name,E-mail,Category\nAna Silva,ana@example.org,Guest\nBo Berg,bo@example.org,Guest\nCem Can,cem@example.org,Guest\nDora Dann,dora@example.org,Guest\n");
            organizer.open(address());
            send(organizer, "newer.csv", "Name,E-mail,Category\nAna Silva,ana@example.org,Press\nBo Berg,bo@example.org,Guest\nEve Ende,,Guest\n,x@example.org,\n");
            organizer.page().locator("main button.primary").click();
            organizer.reads("What will happen");
            assertThat(sentence(organizer)).isEqualTo("4 rows: 1 new, 1 changed, 1 unchanged, 2 no longer in the file, 1 has no name.");
            assertThat(organizer.page().locator("#changed tbody").innerText()).contains("Ana Silva", "Category: Guest → Press");
            organizer.page().locator("label:has-text('Cem Can') input").check();
            organizer.page().locator("#row-5-email").fill("y@example");
            organizer.page().locator("button:has-text('Check again')").click();
            organizer.page().locator(".banner.warn:has-text('still cannot be used')").waitFor();
            assertThat(organizer.page().locator("label:has-text('Cem Can') input").isChecked()).as("ticks are kept").isTrue();
            organizer.page().locator("label:has-text('Leave line 5 out') input").check();
            organizer.page().locator("button:has-text('Import')").click();
            organizer.reads("Imported");
            assertThat(sentence(organizer)).isEqualTo("3 rows: 1 person added, 1 changed, 1 unchanged, 1 cancelled who are no longer in the file.");
            assertThat(people().stream().collect(Collectors.toMap(one -> one.get("name").getAsString(), one -> one.get("status").getAsString())))
                    .containsEntry("Cem Can", "cancelled").containsEntry("Dora Dann", "registered").containsEntry("Eve Ende", "registered");
        }
    }

    @Test
    void shouldSayWhatToDoWithWhatIsNoListOfPeople() {
        Map<byte[], String> sent = Map.of(new byte[0], "The file is empty", bytes("%PDF-1.7\nx"), "This is a PDF",
                bytes("\n\n \n"), "There is nothing in the file", bytes("Name,E-mail\n"), "nobody below them",
                bytes("PK\u0003\u0004 half"), "damaged", bytes("Name\n\"Ana\n"), "a quotation mark is opened",
                bytes("<html><table>"), "web page", new byte[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 12, 14, 15}, "not a spreadsheet we can read",
                bytes(rows(50_002)), "more than 50,000 rows");
        try (Organizer organizer = organizer(true)) {
            sent.forEach((content, sentence) -> {
                organizer.open(address());
                send(organizer, "guests.csv", content);
                assertThat(organizer.page().locator("#f-file-error").innerText()).contains(sentence);
            });
            assertThat(organizer.open(address()).page().locator("h2:has-text('Latest imports')").count()).as("nothing is kept").isZero();
        }
    }

    @Test
    void shouldSayThatAFileIsTooLarge() {
        byte[] large = bytes("Name\n" + "Ana Silva\n".repeat(2_200_000));
        try (Organizer organizer = organizer(true)) {
            organizer.open(address()).page().setInputFiles("#f-file", new FilePayload("large.csv", "text/csv", large));
            assertThat(organizer.page().locator("#f-file").evaluate("e => e.validationMessage").toString()).contains("larger than 20 MB");
        }
        try (Organizer organizer = organizer(false)) {
            organizer.open(address());
            send(organizer, "large.csv", large);
            organizer.page().locator("main:has-text('20 MB for a spreadsheet')").waitFor();
        }
    }

    @Test
    void shouldSayWhichColumnIsChosenTwiceOrMissing() {
        try (Organizer organizer = organizer(true)) {
            organizer.open(address());
            send(organizer, "guests.csv", bytes("Name,Name,2\nAna Silva,Ana,x\n"));
            organizer.reads("What the columns hold").page().locator("#f-column-2").selectOption("name");
            organizer.page().locator("main button.primary").click();
            assertThat(organizer.page().locator("#f-column-2-error").innerText()).contains("Name is chosen for \"Name\" already");
            assertThat(organizer.page().locator("#f-column-2").inputValue()).as("what was chosen is kept").isEqualTo("name");
            organizer.page().locator("#f-column-1").selectOption("");
            organizer.page().locator("#f-column-2").selectOption("");
            organizer.page().locator("main button.primary").click();
            assertThat(organizer.page().locator("#errors").innerText()).contains("No column holds names");
        }
    }

    @Test
    void shouldNotShowAnImportUnderAnotherEvent() {
        try (Organizer organizer = organizer(true)) {
            imported(organizer, "Name\nAna Silva\n");
            String other = office.event(Map.of()).get("id").getAsString();
            assertThat(organizer.page().navigate(server.http("/admin/events/" + other + "/import/" + id(organizer)).toString()).status()).isEqualTo(404);
        }
    }

    private void imported(Organizer organizer, String content) {
        organizer.open(address());
        start(organizer, content);
        organizer.reads("Imported");
    }

    private static void start(Organizer organizer, String content) {
        send(organizer, "guests.csv", content);
        organizer.reads("What the columns hold").page().locator("main button.primary").click();
        organizer.reads("What will happen").page().locator("button:has-text('Import')").click();
    }

    private static void send(Organizer organizer, String name, String content) {
        send(organizer, name, bytes(content));
    }

    private static void send(Organizer organizer, String name, byte[] content) {
        organizer.page().setInputFiles("#f-file", new FilePayload(name, "text/csv", content));
        organizer.page().locator("main button.primary").click();
    }

    private static void undo(Organizer organizer) {
        organizer.page().locator("button:has-text('Undo this import')").click();
        organizer.page().locator("button:has-text('Undo the import')").click();
        organizer.reads("Taken back");
    }

    private static String sentence(Organizer organizer) {
        Locator lead = organizer.page().locator("main p.lead").first();
        return lead.innerText();
    }

    private static String id(Organizer organizer) {
        String address = organizer.page().url();
        return address.substring(address.lastIndexOf('/') + 1);
    }

    private static String rows(int count) {
        return "Name,E-mail\n" + IntStream.range(0, count).mapToObj(n -> "Guest " + Integer.toString(n, 36) + ",g" + n + "@example.org\n").collect(Collectors.joining());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private String address() {
        return "/admin/events/" + event + "/import";
    }

    private List<String> names() {
        return people().stream().map(one -> one.get("name").getAsString()).toList();
    }

    private List<JsonObject> people() {
        List<JsonObject> all = new java.util.ArrayList<>();
        String next = "/api/v1/events/" + event + "/participants?limit=200";
        while (!next.isEmpty()) {
            JsonObject page = office.call("GET", next, Map.of());
            StreamSupport.stream(page.getAsJsonArray("items").spliterator(), false).map(JsonElement::getAsJsonObject).forEach(all::add);
            next = page.has("next") ? "/api/v1/events/" + event + "/participants?limit=200&after=" + page.get("next").getAsString() : "";
        }
        return all;
    }

    private Organizer organizer(boolean script) {
        return Organizer.in(browser, server, new Browser.NewContextOptions().setLocale("en-GB").setJavaScriptEnabled(script).setViewportSize(1200, 900));
    }
}
