package app.checkin.browser;

import static org.assertj.core.api.Assertions.assertThat;

import app.checkin.it.RunningServer;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The office's forms without script, when a sign-in ends, and its keys. */
class AdminFormsIT {

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
    void shouldPrepareAnEventWithoutScript() {
        try (Organizer organizer = organizer(false)) {
            press(organizer.open("/admin"), "main a:has-text('New event')");
            sends(organizer, "#f-name", "");
            organizer.page().locator("#errors").waitFor();
            organizer.page().locator("#f-starts").fill("2026-12-04T19:00");
            sends(organizer, "#f-name", "By hand");
            says(organizer.reads("People"), "By hand");
            String at = organizer.page().url().replaceAll(".*(/admin/events/\\w+)/.*", "$1");
            person(organizer, at);
            sends(organizer.open(at + "/lists/new"), "#f-name", "Late show");
            assertThat(organizer.reads("Lists").page().locator("article h2").allInnerTexts()).contains("Late show");
            sends(organizer.open(at + "/stations/new"), "#f-name", "Door 7");
            assertThat(organizer.reads("Door 7").page().locator(".qr svg").count()).as("its card").isEqualTo(1);
            sends(organizer.open(at + "/settings"), "#f-place", "Town hall");
            assertThat(organizer.open(at + "/settings").page().locator("#f-place").inputValue()).isEqualTo("Town hall");
            press(organizer, "header button");
            organizer.open(at).reads("Sign in");
        }
    }

    private static void person(Organizer organizer, String at) {
        sends(organizer.open(at + "/people/new"), "#f-name", "Ana Sliva");
        press(organizer.open(at + "/people"), "tbody a");
        press(organizer.reads("Ana Sliva"), "main a.primary");
        sends(organizer, "#f-name", "Ana Silva");
        String before = organizer.reads("Ana Silva").page().locator("a[href^='/t/']").getAttribute("href");
        press(organizer, "[popovertarget=reissue]");
        press(organizer, "#reissue .sure");
        organizer.page().locator("main > .banner.ok").waitFor();
        assertThat(organizer.reads("Ana Silva").page().locator("a[href^='/t/']").getAttribute("href")).isNotEqualTo(before);
        press(organizer, "[popovertarget=cancel]");
        press(organizer, "#cancel .sure");
        organizer.page().locator("main form[action$='/promote']").waitFor();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void shouldKeepWhatWasTypedWhenTheSignInIsOver(boolean script) {
        try (Organizer organizer = organizer(script)) {
            organizer.open(at("/people/new")).losesSignIn();
            organizer.page().locator("#f-category").fill("Gäste & \"Freunde\"");
            sends(organizer, "#f-name", "Zoë Zürn");
            says(organizer.reads("Sign in"), "What you typed is kept");
            organizer.page().locator("[name=sign-in-user]").fill("admin");
            sends(organizer, "[name=sign-in-password]", "not the password");
            organizer.page().locator("main .banner.stop").waitFor();
            says(organizer.signIn().reads("Signed in again"), "Nothing of it was saved yet");
            assertThat(people()).as("only the button sends it").isZero();
            press(organizer, "main button");
            organizer.page().waitForURL("**/people/**");
            assertThat(people()).isEqualTo(1);
            assertThat(organizer.open(at("/people")).page().locator("tbody").innerText()).contains("Zoë Zürn", "Gäste & \"Freunde\"");
        }
    }

    @Test
    void shouldTellAQuarterOfAnHourBeforeTheSignInEnds() {
        try (Organizer organizer = organizer(true)) {
            organizer.page().clock().install();
            organizer.open(at("/people")).page().waitForLoadState(LoadState.NETWORKIDLE); // its modules are there
            organizer.page().clock().fastForward("13:40:00");
            assertThat(organizer.page().locator("#ending").isHidden()).isTrue();
            organizer.page().clock().fastForward("06:00");
            organizer.page().locator("#ending").waitFor();
            press(organizer, "#ending a");
            organizer.reads("Sign in").signIn().page().waitForURL("**" + at("/people"));
        }
    }

    @Test
    void shouldAskForThePasswordOnTheLivePage() {
        try (Organizer organizer = organizer(true)) {
            Page page = organizer.page();
            page.clock().install();
            organizer.open(at("")).losesSignIn();
            page.clock().fastForward(21_000);
            page.locator("#sign-in-again[open]").waitFor();
            assertThat(page.url()).endsWith(at(""));
            says(organizer, "Entrance");
            assertThat(page.locator("#sign-in-again").innerText()).contains("Sign in", "this page goes on");
            organizer.looksWell(Path.of("target", "screenshots", "sign-in-again.png"));
            organizer.signIn().page().waitForURL("**" + at(""));
            page.locator("#sign-in-again").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
            assertThat(page.locator("[data-module=live].stale").count()).isZero();
        }
    }

    @Test
    void shouldGoByItsKeysUnlessAScannerTypes() {
        office.guest(event, "Ana Silva");
        try (Organizer organizer = organizer(true)) {
            Page page = organizer.open(at("/people")).page();
            organizer.press("Tab").press("Enter");
            assertThat((String) page.evaluate("document.activeElement.id")).as("the link to the content").isEqualTo("main");
            page.keyboard().type("gln?");
            page.waitForTimeout(200); // nothing is to happen, so there is nothing to wait for
            assertThat(page.url()).as("a scanner's keys").contains("/people");
            assertThat(page.locator("#keys[open]").count()).isZero();
            slowly(organizer, "/");
            assertThat((String) page.evaluate("document.activeElement.id")).isEqualTo("q");
            slowly(organizer, "n");
            assertThat(page.locator("#q").inputValue()).as("in a field keys are letters").isEqualTo("n");
            page.evaluate("document.activeElement.blur()");
            slowly(organizer, "n");
            page.waitForURL("**/people/new");
            page.evaluate("document.activeElement.blur()");
            slowly(organizer, "g");
            slowly(organizer, "l");
            page.waitForURL("**" + at(""));
            organizer.tellsItsKeys();
        }
    }

    private static void slowly(Organizer organizer, String key) {
        organizer.press(key).page().waitForTimeout(60);
    }

    private static void sends(Organizer organizer, String field, String text) {
        organizer.page().locator(field).fill(text);
        organizer.page().locator("main form:has(" + field + ")").evaluate("form => { form.noValidate = true; }");
        organizer.page().locator("main form:has(" + field + ") button.primary").click();
    }

    private static void press(Organizer organizer, String what) {
        organizer.page().locator(what).first().click();
    }

    private static void says(Organizer organizer, String sentence) {
        assertThat(organizer.page().locator("main").innerText()).contains(sentence);
    }

    private int people() {
        return office.call("GET", "/api/v1/events/" + event + "/participants", Map.of()).get("total").getAsInt();
    }

    private String at(String page) {
        return "/admin/events/" + event + page;
    }

    private static Organizer organizer(boolean script) {
        return Organizer.in(browser, server, new Browser.NewContextOptions().setLocale("en-GB").setJavaScriptEnabled(script).setViewportSize(1200, 900));
    }
}
