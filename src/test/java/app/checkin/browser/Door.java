package app.checkin.browser;

import app.checkin.it.RunningServer;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import java.util.Map;

/** An event with one list on the tests' server, and a browser for its phones. */
final class Door implements AutoCloseable {

    private final Browsers browsers = new Browsers();
    private final Office office = new Office(RunningServer.shared());
    private final JsonObject event = office.event(Map.of());
    private final String list = office.list(id());
    private Browser browser;

    private Door() {
    }

    static Door open() {
        return new Door();
    }

    /** @return a browser that grants a camera which sees a test picture */
    Browser browser() {
        if (browser == null) {
            browser = browsers.launch(java.util.List.of("--use-fake-ui-for-media-stream", "--use-fake-device-for-media-stream"));
        }
        return browser;
    }

    Browsers browsers() {
        return browsers;
    }

    Office office() {
        return office;
    }

    String id() {
        return event.get("id").getAsString();
    }

    String tag() {
        return event.get("tag").getAsString();
    }

    String list() {
        return list;
    }

    /** @return the address on a new card of a station with these rights */
    String card(String... rights) {
        return office.card(id(), rights);
    }

    Office.Guest guest(String name) {
        return office.guest(id(), name);
    }

    /** @return a phone that has just been enrolled, in English */
    Phone phone(String... rights) {
        return Phone.in(browser(), "en-GB").enrol(card(rights));
    }

    /** @return how many the server has let in */
    int checkedIn() {
        return office.status(list).get("checkedIn").getAsInt();
    }

    @Override
    public void close() {
        browsers.close();
    }
}
