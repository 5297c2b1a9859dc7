package app.checkin.browser;

import static org.assertj.core.api.Assertions.assertThat;

import app.checkin.domain.TicketCode;
import com.microsoft.playwright.Browser;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Guests hold their codes before the camera, one after the other; nobody touches the phone. */
class ScanByCameraIT {

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

    private Browser seeing(FakeCamera camera) throws IOException {
        return door.browsers().launchWithCamera(camera.writeTo(folder.resolve("queue.y4m")));
    }

    @Test
    void shouldLetTwoGuestsInWithoutATouch() throws IOException {
        Office.Guest one = door.guest("Ana Silva");
        Office.Guest two = door.guest("Ben Okafor");
        int before = door.checkedIn();
        FakeCamera camera = new FakeCamera().shows("", 1).shows(one.ticket(), 2).shows(two.ticket(), 2).shows("", 4);
        try (Browser browser = seeing(camera); Phone phone = Phone.in(browser, "en-GB").enrol(door.card())) {
            phone.page().waitForSelector("#name:has-text('Ana Silva')");
            assertThat(phone.shown()).isEqualTo(new Phone.Verdict("in", "admitted", "Let in", "Ana Silva", "Regular"));
            phone.page().waitForSelector("#name:has-text('Ben Okafor')");
            assertThat(phone.shown().kind()).isEqualTo("in");
            assertThat(door.checkedIn()).isEqualTo(before + 2);
        }
    }

    @Test
    void shouldCountACodeThatStaysInViewOnce() throws IOException {
        Office.Guest guest = door.guest("Cleo Calm");
        int denied = door.office().status(door.list()).get("denied").getAsInt();
        try (Browser browser = seeing(new FakeCamera().shows(guest.ticket(), 1));
                Phone phone = Phone.in(browser, "en-GB").enrol(door.card())) {
            phone.page().waitForSelector("#name:has-text('Cleo Calm')");
            phone.page().waitForSelector("#verdict", new com.microsoft.playwright.Page.WaitForSelectorOptions()
                    .setState(com.microsoft.playwright.options.WaitForSelectorState.HIDDEN));
            phone.page().waitForTimeout(4_000); // longer than a code must be out of view to count again
            assertThat(phone.page().locator("#verdict").isVisible()).isFalse();
            assertThat(door.office().status(door.list()).get("denied").getAsInt()).isEqualTo(denied);
        }
    }

    @Test
    void shouldRefuseAnotherEventsTicketWithoutAskingTheServer() throws IOException {
        String foreign = TicketCode.issue(door.tag().equals("AAAA") ? "BBBB" : "AAAA", new Random(1)).text();
        try (Browser browser = seeing(new FakeCamera().shows(foreign, 2));
                Phone phone = Phone.in(browser, "en-GB")) {
            phone.page().route("**/check-ins", route -> {
                throw new AssertionError("asked the server");
            });
            phone.enrol(door.card());
            assertThat(phone.verdict("wrong-event").headline()).isEqualTo("Other event");
        }
    }

    @Test
    void shouldOpenTheCameraAgainWhenTheSystemTookIt() throws IOException {
        Office.Guest guest = door.guest("Wanda Wake");
        try (Browser browser = seeing(new FakeCamera().shows("", 5).shows(guest.ticket(), 2));
                Phone phone = Phone.in(browser, "en-GB").enrol(door.card())) {
            phone.page().waitForFunction("() => document.getElementById('picture').srcObject");
            phone.page().evaluate("""
                    () => {
                      const [track] = document.getElementById('picture').srcObject.getTracks();
                      track.stop();
                      track.dispatchEvent(new Event('ended'));
                    }""");
            phone.page().waitForSelector("#name:has-text('Wanda Wake')");
        }
    }
}
