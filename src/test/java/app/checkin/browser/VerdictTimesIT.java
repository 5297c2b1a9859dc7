package app.checkin.browser;

import static org.assertj.core.api.Assertions.assertThat;

import app.checkin.domain.TicketCode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How long each class of verdict stays, and how long it keeps the next code waiting. */
class VerdictTimesIT {

    private static final int IN_STAYS_MS = 1500;
    private static final int AGAIN_STAYS_MS = 2000;
    /** A code counts again three seconds after it was seen last. */
    private static final int OUT_OF_VIEW_MS = 3_200;
    private static final int STOP_HOLDS_MS = 2000;
    private static final int LOOK_HOLDS_MS = 3000;
    private static final int TEN_MINUTES_MS = 600_000;
    private static final Phone.Setup CLOCK = context -> context.clock().install();

    /** Notes when each verdict came, by the browser's own clock. */
    private static final String NOTE = """
            () => {
              window.noted = [];
              const panel = document.getElementById('verdict');
              new MutationObserver(() => {
                const code = panel.dataset.code + (panel.hidden ? ' gone' : '');
                if (noted.at(-1)?.code !== code) noted.push({code, at: performance.now()});
              }).observe(panel, {attributes: true});
            }""";

    private static Door door;

    @TempDir
    Path folder;

    @BeforeAll
    static void open() {
        door = Door.open();
    }

    @AfterAll
    static void close() {
        door.close();
    }

    private static boolean stands(Phone phone) {
        return phone.page().locator("#verdict").isVisible();
    }

    @Test
    void shouldTakeYesAndJustScannedAwayByThemselves() {
        String ticket = door.guest("Ina In").ticket();
        try (Phone phone = door.phone()) {
            phone.page().evaluate(NOTE);
            phone.wedge(ticket);
            phone.verdict("admitted");
            phone.page().waitForTimeout(OUT_OF_VIEW_MS);
            phone.wedge(ticket);
            assertThat(phone.verdict("just-scanned").kind()).isEqualTo("again");
            phone.page().waitForFunction("() => noted.length === 4");
            assertThat(between(phone, "admitted", "admitted gone")).isGreaterThanOrEqualTo(IN_STAYS_MS);
            assertThat(between(phone, "just-scanned", "just-scanned gone")).isGreaterThanOrEqualTo(AGAIN_STAYS_MS);
        }
    }

    @Test
    void shouldLeaveANoteAndARefusalUntilTapped() {
        String marked = door.office().guest(door.id(), "Mara Marked", Map.of("marks", List.of("VIP"))).ticket();
        try (Phone phone = Phone.prepared(door.browser(), CLOCK).enrol(door.card())) {
            phone.wedge(marked);
            assertThat(phone.verdict("admitted-with-mark").kind()).isEqualTo("look");
            phone.page().clock().runFor(TEN_MINUTES_MS);
            assertThat(stands(phone)).as("a note").isTrue();
            phone.page().locator("#headline").click();
            assertThat(stands(phone)).as("tapped").isFalse();
            phone.wedgeAndEnter("https://example.org/another-code");
            phone.verdict("not-a-ticket");
            phone.page().clock().runFor(TEN_MINUTES_MS);
            assertThat(stands(phone)).as("a refusal").isTrue();
        }
    }

    @Test
    void shouldLeaveARefusalInTheTrayUntilTapped() {
        String unknown = TicketCode.issue(door.tag(), new Random(2)).text();
        try (Phone phone = Phone.prepared(door.browser(), CLOCK).enrol(door.card())) {
            phone.page().route("**/check-ins", Route::abort);
            for (String ticket : List.of(unknown, door.guest("Tara Tray").ticket())) {
                phone.wedge(ticket);
                phone.verdict("no-network");
                phone.next();
            }
            phone.page().unroute("**/check-ins");
            phone.page().waitForSelector("#tray button:has-text('Not found')");
            phone.page().waitForSelector("#tray button:has-text('Tara Tray')");
            phone.page().clock().runFor(TEN_MINUTES_MS);
            assertThat(phone.text("#tray")).as("who is in has gone").contains("Not found").doesNotContain("Tara Tray");
            phone.page().locator("#tray button").click();
            assertThat(phone.verdict("unknown-ticket").kind()).isEqualTo("stop");
            assertThat(phone.page().locator("#tray").isVisible()).isFalse();
        }
    }

    @Test
    void shouldKeepTheNextCodeWaitingWhileARefusalOrANoteIsRead() throws IOException {
        String foreign = TicketCode.issue(door.tag().equals("AAAA") ? "BBBB" : "AAAA", new Random(1)).text();
        String marked = door.office().guest(door.id(), "Lotte Look", Map.of("marks", List.of("VIP"))).ticket();
        String plain = door.guest("Paul Plain").ticket();
        FakeCamera camera = new FakeCamera().shows("", 3).shows(foreign, 0.5).shows(marked, 4).shows(plain, 6);
        try (Browser browser = door.browsers().launchWithCamera(camera.writeTo(folder.resolve("queue.y4m")));
                Phone phone = Phone.in(browser, "en-GB").enrol(door.card())) {
            phone.page().evaluate(NOTE);
            phone.page().waitForFunction("() => noted.some(each => each.code === 'admitted')");
            assertThat(between(phone, "wrong-event", "admitted-with-mark")).isGreaterThanOrEqualTo(STOP_HOLDS_MS);
            assertThat(between(phone, "admitted-with-mark", "admitted")).isGreaterThanOrEqualTo(LOOK_HOLDS_MS);
        }
    }

    private static double between(Phone phone, String one, String next) {
        return ((Number) phone.page().evaluate("([one, next]) => noted.find(each => each.code === next).at - noted.find(each => each.code === one).at",
                List.of(one, next))).doubleValue();
    }

    @Test
    void shouldOfferNoUndoAfterAMinute() {
        try (Phone phone = Phone.prepared(door.browser(), CLOCK).enrol(door.card())) {
            phone.wedge(door.guest("Lia Late").ticket());
            phone.verdict("admitted");
            phone.next();
            phone.page().locator("#last").click();
            assertThat(phone.page().locator("#act:has-text('Undo')").isVisible()).isTrue();
            phone.next();
            phone.page().clock().runFor(61_000);
            phone.page().locator("#rest").click();
            phone.page().locator("#last").click();
            assertThat(stands(phone)).isTrue();
            assertThat(phone.page().locator("#act").isVisible()).isFalse();
        }
    }
}
