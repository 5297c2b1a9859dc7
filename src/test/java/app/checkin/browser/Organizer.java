package app.checkin.browser;

import static org.assertj.core.api.Assertions.assertThat;

import app.checkin.it.RunningServer;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;

/** Somebody who is signed in to the office's pages, in Chromium. */
final class Organizer implements AutoCloseable {

    /** Of the user {@code admin} on servers started with it as {@code CHECKIN_ADMIN_PASSWORD}. */
    static final String PASSWORD = "a long password for tests";

    private static final String SIDEWAYS = "() => document.documentElement.scrollWidth - innerWidth";
    private static final int LARGEST_PAGE = 100_000;
    private static final int TABS = 120;

    private final RunningServer server;
    private final BrowserContext context;
    private final Page page;

    private Organizer(RunningServer server, BrowserContext context) {
        this.server = server;
        this.context = context;
        this.page = context.newPage();
        page.setDefaultTimeout(30_000);
    }

    /** @param options size, theme, language, with or without script */
    static Organizer in(Browser browser, RunningServer server, Browser.NewContextOptions options) {
        Organizer organizer = new Organizer(server, browser.newContext(options));
        organizer.open("/admin/sign-in");
        organizer.page.locator("[name=sign-in-user]").fill("admin");
        organizer.page.locator("[name=sign-in-password]").fill(PASSWORD);
        organizer.page.locator("main button.primary").click();
        organizer.page.waitForURL("**/admin");
        return organizer;
    }

    Page page() {
        return page;
    }

    /** Goes to an address of the server. */
    Organizer open(String path) {
        page.navigate(server.http(path).toString());
        return this;
    }

    /** Waits until the page of this heading is there. */
    Organizer reads(String heading) {
        page.locator("h1", new Page.LocatorOptions().setHasText(heading)).waitFor();
        return this;
    }

    /** Presses Tab until the place has the focus. */
    Organizer tabTo(String place) {
        Locator wanted = page.locator(place).first();
        for (int i = 0; i < TABS; i++) {
            if ((boolean) wanted.evaluate("e => e === document.activeElement")) {
                return this;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("The keyboard does not reach " + place);
    }

    Organizer press(String key) {
        page.keyboard().press(key);
        return this;
    }

    /** Looks at the page: a picture is kept, nothing scrolls sideways, axe finds nothing, the page is not large. */
    void looksWell(Path picture) {
        page.screenshot(new Page.ScreenshotOptions().setPath(picture).setFullPage(true));
        assertThat((int) page.evaluate(SIDEWAYS)).as("%s scrolls sideways", picture).isLessThanOrEqualTo(0);
        assertThat(page.content().length()).as("%s is large", picture).isLessThan(LARGEST_PAGE);
        List<Rule> violations = new AxeBuilder(page).analyze().getViolations();
        assertThat(violations).extracting(rule -> rule.getId() + " " + rule.getNodes().get(0).getHtml()).as(picture.toString()).isEmpty();
    }

    @Override
    public void close() {
        context.close();
    }
}
