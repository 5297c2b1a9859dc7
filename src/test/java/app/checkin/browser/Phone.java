package app.checkin.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A phone at the door: the scanner page in Chromium, with every note and buzz written down. */
final class Phone implements AutoCloseable {

    private static final String LISTEN = """
            window.window.heard = {notes: [], peaks: [], buzz: []};
            const start = OscillatorNode.prototype.start;
            OscillatorNode.prototype.start = function (at) {
              heard.notes.push(Math.round(this.frequency.value));
              return start.call(this, at);
            };
            const ramp = AudioParam.prototype.linearRampToValueAtTime;
            AudioParam.prototype.linearRampToValueAtTime = function (value, at) {
              if (value > 0) heard.peaks.push(value);
              return ramp.call(this, value, at);
            };
            navigator.vibrate = pattern => heard.buzz.push([pattern].flat().join('·')) > 0;
            """;

    /** Types as a hardware scanner does: faster than any person, through the page's own listeners. */
    private static final String TYPE = """
            ([text, end]) => {
              const code = key => /[a-z]/i.test(key) ? 'Key' + key.toUpperCase() : /\\d/.test(key) ? 'Digit' + key : '';
              const press = (key, code) => (document.activeElement || document.body)
                .dispatchEvent(new KeyboardEvent('keydown', {key, code, bubbles: true, cancelable: true}));
              [...text].forEach(key => press(key, code(key)));
              if (end) press('Enter', 'Enter');
            }""";

    private final BrowserContext context;
    private final Page page;

    private Phone(BrowserContext context) {
        this.context = context;
        this.page = context.newPage();
        page.setDefaultTimeout(20_000);
    }

    /** What stands on the screen. */
    record Verdict(String kind, String code, String headline, String name, String sentence) {
    }

    /** @param language of the phone, such as {@code de-DE}
     *  @return a phone of 390 by 844 pixels without a service worker, so that its requests can be tampered with */
    static Phone in(Browser browser, String language) {
        return in(browser, new Browser.NewContextOptions().setLocale(language).setViewportSize(390, 844)
                .setServiceWorkers(ServiceWorkerPolicy.BLOCK));
    }

    static Phone in(Browser browser, Browser.NewContextOptions options) {
        BrowserContext context = browser.newContext(options);
        context.addInitScript(LISTEN);
        return new Phone(context);
    }

    /** What is special about a phone. */
    interface Setup {
        void prepare(BrowserContext context);
    }

    /** @return an English phone, prepared before its page opens */
    static Phone prepared(Browser browser, Setup setup) {
        Phone phone = in(browser, "en-GB");
        setup.prepare(phone.context);
        return phone;
    }

    /** Opens the link of a station card and taps <i>Start</i>. */
    Phone enrol(String link) {
        return opens(link).start();
    }

    /** Opens an address and waits until the page is ready for a tap. */
    Phone opens(String link) {
        page.navigate(link);
        page.waitForSelector("html[data-ready]");
        return this;
    }

    /** Taps <i>Start</i> and waits for the door. */
    Phone start() {
        page.locator("#start").click();
        page.waitForSelector("#door:not([hidden])");
        return this;
    }

    Page page() {
        return page;
    }

    /** A hardware scanner types this text and nothing after it. */
    void wedge(String text) {
        page.evaluate(TYPE, List.of(text, false));
    }

    /** A hardware scanner types this text and Enter. */
    void wedgeAndEnter(String text) {
        page.evaluate(TYPE, List.of(text, true));
    }

    /** @return the next verdict of that code, once it stands there */
    Verdict verdict(String code) {
        page.waitForSelector("#verdict[data-code='" + code + "']:not([hidden])");
        return shown();
    }

    /** @return what stands on the screen now */
    Verdict shown() {
        Locator verdict = page.locator("#verdict");
        return new Verdict(verdict.getAttribute("data-kind"), verdict.getAttribute("data-code"), text("#headline"), text("#name"),
                text("#sentence"));
    }

    /** Presses Esc and waits until the camera is seen again. */
    void next() {
        page.keyboard().press("Escape");
        page.waitForSelector("#verdict", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.HIDDEN));
    }

    /** @return the last words said to a screen reader, once there are some */
    String said() {
        page.waitForFunction("() => document.getElementById('say').textContent !== ''");
        return text("#say");
    }

    String text(String selector) {
        return page.locator(selector).textContent();
    }

    /** @return notes in hertz, peaks of their level and vibrations since the last call */
    @SuppressWarnings("unchecked")
    Map<String, List<Object>> heard() {
        page.waitForFunction("() => heard.notes.length > 0");
        return (Map<String, List<Object>>) page.evaluate("() => { const all = {...heard}; window.heard = {notes: [], peaks: [], buzz: []}; return all; }");
    }

    /** Forgets what was heard so far. */
    void silence() {
        page.evaluate("() => { window.heard = {notes: [], peaks: [], buzz: []}; }");
    }

    void screenshot(Path file) {
        page.screenshot(new Page.ScreenshotOptions().setPath(file));
    }

    @Override
    public void close() {
        context.close();
    }
}
