package app.checkin.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A phone over a long evening: nobody comes, it sleeps and wakes, its battery runs out, it lies locked in a pocket. */
class AwakeIT {

    private static final String WAKE = "() => document.dispatchEvent(new Event('visibilitychange'))";
    private static final String EMPTY_BATTERY = """
            navigator.getBattery = async () => Object.assign(new EventTarget(), {level: 0.04, charging: false});
            """;
    /** Longer than a phone stays bright for nobody. */
    private static final int MINUTE_AND_MORE_MS = 61_000;

    private static Door door;

    @BeforeAll
    static void open() {
        door = Door.open();
    }

    @AfterAll
    static void close() {
        door.close();
    }

    private static Phone.Setup phone() {
        return context -> context.clock().install();
    }

    @Test
    void shouldRestWhenNobodyComesAndGoOnAtATouch() {
        try (Phone phone = Phone.prepared(door.browser(), phone()).enrol(door.card())) {
            phone.page().clock().runFor(MINUTE_AND_MORE_MS);
            phone.page().locator("#rest:has-text('Tap or show a ticket')").click();
            assertThat(phone.page().locator("#rest").isVisible()).isFalse();
        }
    }

    @Test
    void shouldNotRestOverARefusalOrAGuestAside() {
        try (Phone phone = Phone.prepared(door.browser(), phone()).enrol(door.card())) {
            phone.wedgeAndEnter("https://example.org/another-code");
            phone.verdict("not-a-ticket");
            phone.page().clock().runFor(MINUTE_AND_MORE_MS);
            assertThat(phone.page().locator("#rest").isVisible()).as("over a refusal").isFalse();
            phone.next();
            phone.page().route("**/check-ins", Route::abort);
            phone.wedge(door.guest("Alma Aside").ticket());
            phone.verdict("no-network");
            phone.next();
            phone.page().clock().runFor(MINUTE_AND_MORE_MS);
            assertThat(phone.page().locator("#rest").isVisible()).as("over the tray").isFalse();
        }
    }

    @Test
    void shouldGoOnWithAPictureThatSleepStopped() {
        try (Phone phone = door.phone()) {
            phone.page().waitForFunction("() => document.getElementById('picture').currentTime > 0");
            phone.page().evaluate("() => document.getElementById('picture').pause()");
            phone.page().evaluate(WAKE);
            phone.page().waitForFunction("() => !document.getElementById('picture').paused");
        }
    }

    @Test
    void shouldSaveAndOfferToHandOverWhenTheBatteryIsAlmostEmpty() {
        try (Phone phone = Phone.prepared(door.browser(), context -> context.addInitScript(EMPTY_BATTERY)).enrol(door.card())) {
            phone.page().locator("#low:has-text('Battery at 4%')").waitFor();
            assertThat((Boolean) phone.page().evaluate("() => document.body.classList.contains('saving')")).as("saves by itself").isTrue();
            phone.page().locator("#menu").click();
            phone.page().locator("#menu-saver[aria-pressed=true]").waitFor();
            phone.page().locator("#menu-close").click();
            phone.page().locator("#low-hand-over").click();
            assertThat(phone.page().locator("#hand-over").isVisible()).isTrue();
        }
    }

    @Test
    void shouldSearchNobodyWhileLocked() {
        try (Phone phone = door.phone("search")) {
            phone.page().locator("#menu").click();
            phone.page().locator("#menu-lock").click();
            phone.page().keyboard().press("F2");
            assertThat(phone.page().locator("#seek").isVisible()).isFalse();
            phone.page().locator("#unlock").click();
            phone.page().keyboard().press("F2");
            assertThat(phone.page().locator("#seek").isVisible()).isTrue();
        }
    }

    @Test
    void shouldScanOnWhenThePhonesStorageFails() {
        String fails = "() => { IDBObjectStore.prototype.put = () => { throw new DOMException('lost', 'UnknownError'); }; }";
        Office.Guest guest = door.guest("Stina Storage");
        try (Phone phone = door.phone()) {
            phone.page().evaluate(fails);
            phone.wedge(guest.ticket());
            assertThat(phone.verdict("admitted").name()).isEqualTo("Stina Storage");
            assertThat(phone.text("#notice")).contains("do not reload");
        }
    }

    @Test
    void shouldScanOnWhenThePhonesStorageHangs() {
        scansOnWithout("Hanna Hanging", """
                IDBFactory.prototype.open = () => Object.create(IDBOpenDBRequest.prototype,
                    {addEventListener: {value: () => {}}, removeEventListener: {value: () => {}}});
                """);
    }

    @Test
    void shouldScanOnWhereThePhoneForbidsStorage() {
        scansOnWithout("Fay Forbidden", "IDBFactory.prototype.open = () => { throw new DOMException('no', 'SecurityError'); };");
    }

    private static void scansOnWithout(String name, String storage) {
        Office.Guest guest = door.guest(name);
        try (Phone phone = Phone.prepared(door.browser(), context -> context.addInitScript(storage))) {
            phone.opens(door.card());
            assertThat(phone.text("#no-memory")).contains("keeps nothing");
            phone.start().wedge(guest.ticket());
            assertThat(phone.verdict("admitted").name()).isEqualTo(name);
        }
    }

    @Test
    void shouldTakeANewCardInTheSameWindow() {
        try (Phone phone = door.phone()) {
            String event = door.office().event(java.util.Map.of("name", "Spring Gala")).get("id").getAsString();
            phone.page().evaluate("address => { location.href = address; }", door.office().card(event));
            phone.page().waitForSelector("#enrol-title:has-text('Spring Gala')");
            phone.start();
        }
    }

    @Test
    void shouldTellOnceThatTheClockIsOff() {
        String late = "const real = Date.now; Date.now = () => real.call(Date) - 11 * 60_000;";
        try (Phone phone = Phone.prepared(door.browser(), context -> context.addInitScript(late)).enrol(door.card())) {
            phone.page().waitForSelector("#notice:has-text('clock is 11 min off')", new Page.WaitForSelectorOptions().setTimeout(5_000));
        }
    }
}
