package app.checkin.browser;

import static org.assertj.core.api.Assertions.assertThat;

import app.checkin.it.RunningServer;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** From the first start to the demo event in full swing, all by the pages, as somebody who tries the product does it. */
final class FullEvent {

    private static final Pattern LINK = Pattern.compile("/admin/setup\\?key=\\w+");
    private static final String LONG = "Bartholomäus von und zu Hohenstein-Beaufort-Castell";
    private static final String ROWS = "Name,E-mail,Kategorie,Begleitung,Unbekannt\n" + LONG + " der Jüngere,b@example.org,Presse,+2,x\n,nameless@example.org,,,\n";

    private final Map<String, String> names = new HashMap<>();
    private final Organizer organizer;
    private final BiConsumer<Organizer, String> looks;

    private FullEvent(Organizer organizer, BiConsumer<Organizer, String> looks) {
        this.organizer = organizer;
        this.looks = looks;
    }

    /** @param server that nobody has set up yet
     *  @param looks looks at pages that are there only once, by a name that ends in the language
     *  @return what belongs into addresses: event, empty, participant, ticket, list, import, done, invitation, used */
    static Map<String, String> make(Browser browser, RunningServer server, BiConsumer<Organizer, String> looks) throws IOException {
        Matcher link = LINK.matcher(Files.readString(server.log()));
        assertThat(link.find()).as("the start prints the set-up link").isTrue();
        try (Organizer german = Organizer.visiting(browser, server, AdminWalkIT.options("de"))) {
            looks.accept(german.open(link.group()), "setup-de");
        }
        try (Organizer organizer = Organizer.visiting(browser, server, AdminWalkIT.options("en"))) {
            FullEvent event = new FullEvent(organizer, looks);
            event.setUp(link.group());
            event.fill();
            return event.names;
        }
    }

    private void setUp(String link) {
        looks.accept(organizer.open(link), "setup-en");
        page().locator("#f-password").fill(Organizer.PASSWORD);
        press("main button.primary");
        organizer.reads("Events");
        assertThat(page().locator("main .empty :is(a, button)").allInnerTexts()).containsExactly("New event", "Load the demo event", "Invite someone");
        looks.accept(organizer, "events-empty-en");
        names.put("used", link.substring(link.indexOf('=') + 1));
        press("main a:has-text('Invite someone')");
        page().locator("#f-name").fill("kim");
        page().locator("[name=role][value=organizer]").check();
        press("main button.primary");
        looks.accept(organizer, "users-link-en");
        names.put("invitation", page().locator("p.code").innerText().replaceFirst("^https?://[^/]+", ""));
    }

    private void fill() {
        names.put("empty", made("A second event with a long name, for the empty pages"));
        press(organizer.open("/admin"), "main button:has-text('demo event')");
        organizer.reads("People");
        names.put("event", page().url().replaceAll(".*/events/(\\w+)/.*", "$1"));
        people();
        lists();
        stations();
        scans();
        names.put("done", sent(true));
        names.put("import", sent(false));
    }

    private String made(String name) {
        organizer.open("/admin/events/new");
        page().locator("#f-name").fill(name);
        page().locator("#f-starts").fill("2026-12-04T19:00");
        looks.accept(organizer, "event-new-filled-en");
        press("main button.primary");
        organizer.reads("People");
        return page().url().replaceAll(".*/events/(\\w+)/.*", "$1");
    }

    private void people() {
        organizer.open(at("/people/new"));
        page().locator("#f-name").fill(LONG);
        page().locator("#f-email").fill("bartholomaeus.hohenstein-beaufort@long-mail.example.org");
        page().locator("#f-category").fill("Ehrengäste und Begleitung");
        page().locator("[name=marks]").first().check();
        press("main button.primary");
        press(organizer.open(at("/people?q=Bartholom")), "tbody a");
        names.put("participant", page().url().replaceAll(".*/people/(\\w+).*", "$1"));
        names.put("ticket", page().locator("a[href^='/t/']").getAttribute("href").substring(3));
    }

    private void lists() {
        press(organizer.open(at("/lists")), "article:has-text('Entrance') footer a");
        names.put("list", page().url().replaceAll(".*/lists/(\\w+).*", "$1"));
        organizer.open(at("/lists/new"));
        page().locator("#f-name").fill("Abendempfang der Ehrengäste");
        page().locator("[name=often][value=re-entry]").check();
        press("main button.primary");
    }

    private void stations() {
        organizer.open(at("/stations/new"));
        page().locator("#f-count").fill("2");
        page().locator("#f-name").fill("Haupteingang Nordseite");
        press("main button.primary");
        press("article button:has-text('card')");
        looks.accept(organizer, "station-card-en");
    }

    /** Somebody let in and refused, so that figures, reasons and last scans have something to show. */
    private void scans() {
        for (int nonce = 0; nonce < 2; nonce++) {
            page().evaluate("([list, participant, nonce]) => fetch(`/api/v1/lists/${list}/check-ins`, { method: 'POST', headers: "
                    + "{ 'Content-Type': 'application/json' }, body: JSON.stringify({ participant, nonce }) }).then(answer => answer.text())",
                    List.of(names.get("list"), names.get("participant"), "walk-through-the-office-" + nonce));
        }
    }

    private String sent(boolean through) {
        organizer.open(at("/import")).page().setInputFiles("#f-file", new FilePayload("guests.csv", "text/csv", ROWS.getBytes(StandardCharsets.UTF_8)));
        press("main button.primary");
        if (through) {
            press("main button.primary");
            press("[name=then][value=import]");
            page().locator("a[href$='/tickets'].primary").waitFor();
        }
        return page().url().replaceAll(".*/import/(\\w+).*", "$1");
    }

    private String at(String page) {
        return "/admin/events/" + names.get("event") + page;
    }

    private Page page() {
        return organizer.page();
    }

    private void press(String what) {
        page().locator(what).first().click();
    }

    private static void press(Organizer organizer, String what) {
        organizer.page().locator(what).first().click();
    }
}
