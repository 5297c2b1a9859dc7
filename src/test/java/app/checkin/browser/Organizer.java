package app.checkin.browser;

import static org.assertj.core.api.Assertions.assertThat;

import app.checkin.it.RunningServer;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.util.List;

/** Somebody who is signed in to the office's pages, in Chromium. */
final class Organizer implements AutoCloseable {

    /** Of the user {@code admin} on servers started with it as {@code CHECKIN_ADMIN_PASSWORD}. */
    static final String PASSWORD = "a long password for tests";

    private static final String SIDEWAYS = "document.documentElement.scrollWidth - innerWidth";
    private static final String WIDEST = "[...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > innerWidth).at(-1)?.outerHTML.slice(0, 300)";
    private static final int MOMENT = 1_000;
    private static final int PAUSE = 50;
    private static final String REACHABLE = "body :is(a[href], button, input, select, summary)";
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
        Organizer organizer = visiting(browser, server, options);
        organizer.open("/admin/sign-in");
        organizer.signIn();
        organizer.page.waitForURL("**/admin");
        return organizer;
    }

    /** @return somebody who is not signed in */
    static Organizer visiting(Browser browser, RunningServer server, Browser.NewContextOptions options) {
        return new Organizer(server, browser.newContext(options));
    }

    /** Fills and sends the sign-in form that is on the page. */
    Organizer signIn() {
        page.locator("[name=sign-in-user]").fill("admin");
        page.locator("[name=sign-in-password]").fill(PASSWORD);
        page.locator("form:has([name=sign-in-user]) button.primary").click();
        return this;
    }

    /** Loses the sign-in, as when its time is over. */
    Organizer losesSignIn() {
        context.clearCookies();
        return this;
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

    /** Looks at the page: a picture is kept, nothing scrolls sideways, axe finds nothing, the page is not large, it has one
     *  heading of the first order and begins with the link that skips to it. */
    void looksWell(Path picture) {
        fitsWell(picture);
        List<Rule> violations = new AxeBuilder(page).analyze().getViolations();
        assertThat(violations).extracting(rule -> rule.getId() + " " + rule.getNodes().get(0).getHtml()).as(picture.toString()).isEmpty();
    }

    /** Looks as {@link #looksWell} does, without axe, which takes its time. */
    void fitsWell(Path picture) {
        page.screenshot(new Page.ScreenshotOptions().setPath(picture).setFullPage(true));
        fits(picture.toString());
        assertThat(page.locator("h1").count()).as("%s: headings of the first order", picture).isEqualTo(1);
        assertThat(page.locator(REACHABLE).first().getAttribute("href")).as("%s: what Tab reaches first", picture).isEqualTo("#main");
        assertThat(page.content().length()).as("%s is large", picture).isLessThan(LARGEST_PAGE);
    }

    /** Looks whether all of the page can be seen without scrolling sideways; a chart that is drawn anew may take a moment. */
    void fits(String name) {
        // asked from here: the pages' own policy forbids what waitForFunction does
        for (int waited = 0; waited < MOMENT && sideways() > 0; waited += PAUSE) {
            page.waitForTimeout(PAUSE);
        }
        assertThat(sideways()).as(() -> name + " scrolls sideways, because of " + page.evaluate(WIDEST)).isLessThanOrEqualTo(0);
    }

    private int sideways() {
        return (int) page.evaluate(SIDEWAYS);
    }

    /** Presses {@code ?}, which lists the keys of any page, and {@code Esc}. */
    void tellsItsKeys() {
        page.evaluate("document.activeElement.blur()");
        press("?").page.locator("#keys[open]").waitFor();
        press("Escape").page.locator("#keys:not([open])").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
    }

    @Override
    public void close() {
        context.close();
    }
}
