package app.checkin.browser;

import static org.assertj.core.api.Assertions.assertThat;

import app.checkin.it.Await;
import app.checkin.it.RunningServer;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A phone becomes a station by a link and one tap, and stops being one. */
class EnrolIT {

    /** Where there is a copy, the network has 2.5 seconds. */
    private static final int LONGER_THAN_WITH_A_COPY_MS = 3500;

    private static Door door;

    @BeforeAll
    static void open() {
        door = Door.open();
    }

    @AfterAll
    static void close() {
        door.close();
    }

    private static Phone phone() {
        return Phone.in(door.browser(), "en-GB");
    }

    @Test
    void shouldUseNothingUpByOpeningTheLink() {
        String card = door.card();
        try (Phone preview = phone().opens(card); Phone volunteer = phone().enrol(card)) {
            assertThat(preview.text("#enrol-title")).isEqualTo("This phone becomes Door 2 at Winter Gala");
            assertThat(preview.page().locator("#start").isVisible()).isTrue();
            assertThat(volunteer.text("#station")).isEqualTo("Door 2");
            assertThat(volunteer.text("#list")).isEqualTo("Entrance");
            assertThat(volunteer.page().url()).as("the code is gone from the address").endsWith("/scan");
        }
    }

    @Test
    void shouldPlayTheAdmittedSoundAndAskWhetherItWasHeard() {
        try (Phone phone = phone().enrol(door.card())) {
            assertThat(phone.heard().get("notes")).containsExactly(660, 990);
            phone.page().locator("#hear-no").click();
            assertThat(phone.text("#notice")).contains("ring switch");
        }
    }

    @Test
    void shouldTellASecondPhoneThatTheCardIsUsed() {
        String card = door.card();
        try (Phone first = phone().enrol(card); Phone second = phone().opens(card)) {
            assertThat(second.text("#enrol-title")).isEqualTo("Card already used");
            assertThat(second.text("#enrol-text")).contains("Ask the organizer");
            assertThat(second.page().locator("#start").isVisible()).isFalse();
            assertThat(first.page().locator("#door").isVisible()).isTrue();
        }
    }

    @Test
    void shouldTellAPhoneWithoutACardWhatToDo() {
        try (Phone phone = phone().opens(door.card().replaceAll("#.*", ""))) {
            assertThat(phone.text("#enrol-title")).isEqualTo("No station card");
            assertThat(phone.page().locator("#start").isVisible()).isFalse();
        }
    }

    @Test
    void shouldClaimTheCardAgainWhenTheAnswerWasLost() {
        try (Phone phone = phone()) {
            phone.page().route("**/enrol", route -> {
                route.fetch();
                route.abort();
            }, new Page.RouteOptions().setTimes(1));
            phone.opens(door.card()).page().locator("#start").click();
            phone.page().waitForSelector("#enrol-title:has-text('No connection')");
            phone.start();
            assertThat(phone.text("#station")).isEqualTo("Door 2");
        }
    }

    @Test
    void shouldGoOnAfterAReloadWithoutATap() {
        try (Phone phone = phone().enrol(door.card())) {
            phone.page().reload();
            phone.page().waitForSelector("#door:not([hidden])");
            phone.page().waitForFunction("() => document.getElementById('picture').srcObject");
        }
    }

    @Test
    void shouldStopScanningWhenBlocked() {
        Office.Guest guest = door.guest("Bo Blocked");
        Office office = door.office();
        String event = office.event(Map.of()).get("id").getAsString();
        try (Phone phone = phone().enrol(office.card(event))) {
            office.blockAll(event);
            Office.Guest late = office.guest(event, guest.name());
            phone.wedge(late.ticket());
            assertThat(phone.verdict("station-revoked").headline()).isEqualTo("Phone blocked");
            assertThat(office.status(office.list(event)).get("checkedIn").getAsInt()).isZero();
        }
    }

    private static String codeToHandOver(Phone old) {
        old.page().locator("#menu").click();
        old.page().locator("#menu-hand-over").click();
        old.page().locator("#hand-over-show").click();
        old.page().locator("#hand-over-code").waitFor();
        return old.page().locator("#hand-over-code").getAttribute("alt");
    }

    @Test
    void shouldHandOverAsSoonAsTheOtherPhoneHasStarted() {
        try (Phone old = phone().enrol(door.card()); Phone next = phone()) {
            next.opens(codeToHandOver(old));
            assertThat(next.text("#enrol-title")).isEqualTo("This phone becomes Door 2 at Winter Gala");
            assertThat(old.page().evaluate("async () => (await fetch('/api/v1/stations/me')).status")).as("opening uses nothing up").isEqualTo(200);
            next.start();
            assertThat(next.text("#station")).isEqualTo("Door 2");
            old.page().waitForSelector("#enrol-title:has-text('Handed over')");
            old.page().reload();
            old.page().waitForSelector("#enrol-title:has-text('No station card')");
        }
    }

    @Test
    void shouldScanOnWhenTheOtherPhoneDoesNotTakeOver() {
        Office.Guest guest = door.guest("Hugo Handover");
        try (Phone old = phone().enrol(door.card())) {
            codeToHandOver(old);
            old.page().locator("#hand-over-close").click();
            old.wedge(guest.ticket());
            assertThat(old.verdict("admitted").name()).isEqualTo("Hugo Handover");
        }
    }

    @Test
    void shouldAskForTheListAndTheLanguage() {
        String lunch = door.office().call("POST", "/api/v1/events/" + door.id() + "/lists", Map.of("name", "Lunch")).get("id").getAsString();
        try (Phone phone = phone().opens(door.office().card(door.id(), List.of(door.list(), lunch)))) {
            phone.page().locator("#enrol-language").selectOption("de");
            assertThat(phone.text("#enrol-title")).isEqualTo("Dieses Handy wird Door 2 bei Winter Gala");
            assertThat(phone.text("#enrol-text")).contains("nimmt die Stationskarte");
            assertThat(phone.page().locator("#enrol-list").inputValue()).as("the usual one").isEqualTo(door.list());
            phone.page().locator("#enrol-list").selectOption("Lunch");
            phone.start();
            assertThat(phone.text("#list")).isEqualTo("Lunch");
            assertThat(phone.text("#menu")).isEqualTo("Menü");
            phone.page().reload();
            phone.page().waitForSelector("#door:not([hidden])");
            assertThat(phone.text("#list")).as("after a reload").isEqualTo("Lunch");
            assertThat(phone.text("#menu")).as("after a reload").isEqualTo("Menü");
        }
    }

    @Test
    void shouldOpenWithoutANetworkAndSendLater() {
        Office.Guest guest = door.guest("Olga Offline");
        try (Phone phone = Phone.in(door.browser(), new Browser.NewContextOptions().setLocale("en-GB"))) {
            phone.enrol(door.card());
            Await.until("the page is kept", Duration.ofSeconds(20),
                    () -> (Boolean) phone.page().evaluate("async () => Boolean(await caches.match('/assets/js/scan/desk.js'))"));
            phone.page().context().setOffline(true);
            phone.page().reload();
            phone.page().waitForSelector("#door:not([hidden])");
            phone.wedge(guest.ticket());
            assertThat(phone.verdict("no-network").headline()).isEqualTo("Not decided");
            phone.page().context().setOffline(false);
            assertThat(phone.verdict("admitted").name()).isEqualTo("Olga Offline");
        }
    }

    @Test
    void shouldWaitForAPartOfThePageThatIsNotKeptWhereTheNetworkIsSlow() {
        try (Phone phone = Phone.in(door.browser(), new Browser.NewContextOptions().setLocale("en-GB")).enrol(door.card())) {
            phone.page().waitForFunction("() => navigator.serviceWorker.controller");
            RunningServer.shared().signal("STOP");
            try {
                phone.page().evaluate("() => { window.late = fetch('/assets/js/zone.js').then(answer => answer.status, String); }");
                phone.page().waitForTimeout(LONGER_THAN_WITH_A_COPY_MS);
            } finally {
                RunningServer.shared().signal("CONT");
            }
            assertThat(phone.page().evaluate("() => late")).isEqualTo(200);
        }
    }

    @Test
    void shouldLeaveOnlyAfterAsking() {
        try (Phone phone = phone().enrol(door.card())) {
            phone.page().locator("#menu").click();
            phone.page().locator("#menu-leave").click();
            phone.page().locator("#leave-now").click();
            phone.page().waitForSelector("#enrol-title:has-text('Signed out')");
            phone.page().reload();
            phone.page().waitForSelector("#enrol-title:has-text('No station card')");
        }
    }

    @Test
    void shouldTellAnAppsOwnBrowser() {
        var options = new Browser.NewContextOptions()
                .setUserAgent("Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148 Instagram 380.0");
        try (Phone phone = Phone.in(door.browser(), options).opens(door.card())) {
            assertThat(phone.text("#in-app")).contains("Open the link in Safari or Chrome");
            phone.page().evaluate("() => { Clipboard.prototype.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError')); }");
            phone.page().locator("#copy").click();
            phone.page().locator("#link:has-text('/scan#')").waitFor();
            assertThat(phone.text("#copy")).as("nothing was copied").isEqualTo("Copy the link");
        }
    }

    @Test
    void shouldSayInEachLanguageWhatToDoWhereTheCameraIsRefused() {
        Map<String, List<String>> words = Map.of("en-GB", List.of("No camera", "Allow the camera for this page, or take a photo."),
                "de-DE", List.of("Keine Kamera", "Kamera für diese Seite erlauben oder Foto aufnehmen."));
        words.forEach((language, expected) -> {
            try (Phone phone = Phone.in(door.browser(), language)) {
                phone.page().addInitScript("MediaDevices.prototype.getUserMedia = async () => { throw new DOMException('no', 'NotAllowedError'); };");
                phone.enrol(door.card());
                Phone.Verdict verdict = phone.verdict("camera-refused");
                assertThat(verdict).isEqualTo(new Phone.Verdict("wait", "camera-refused", expected.get(0), "", expected.get(1)));
                assertThat(phone.heard().get("notes")).containsExactly(660, 990, 784, 659, 523);
                phone.next();
                assertThat(phone.page().locator("#photo-instead").isVisible()).isTrue();
                Office.Guest guest = door.guest("Nora Nocam");
                phone.wedge(guest.ticket());
                assertThat(phone.verdict("admitted").name()).isEqualTo("Nora Nocam");
            }
        });
    }

    @Test
    void shouldSayWhatIsMissingWithoutAServiceWorker() {
        try (Phone phone = Phone.in(door.browser(), new Browser.NewContextOptions().setLocale("en-GB"))) {
            phone.page().addInitScript(
                    "ServiceWorkerContainer.prototype.register = () => Promise.reject(new DOMException('certificate', 'SecurityError'));");
            phone.opens(door.card()).page().locator("#no-worker:has-text('do not reload it without a network')").waitFor();
        }
    }
}
