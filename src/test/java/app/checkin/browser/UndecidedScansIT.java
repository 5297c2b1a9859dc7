package app.checkin.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Answers that are lost, late or no answers: nobody is let in twice, nobody is forgotten, nothing is guessed. */
class UndecidedScansIT {

    private static final String CHECK_INS = "**/check-ins";
    /** A code counts again three seconds after it was seen last. */
    private static final int OUT_OF_VIEW_MS = 3_200;

    private static Door door;

    @BeforeAll
    static void open() {
        door = Door.open();
    }

    @AfterAll
    static void close() {
        door.close();
    }

    /** Treats the first calls as told, one after the other, and lets all later ones through. */
    @SafeVarargs
    private static List<String> tamper(Phone phone, Consumer<Route>... faults) {
        List<String> nonces = new ArrayList<>();
        phone.page().route(CHECK_INS, route -> {
            nonces.add(nonce(route));
            int call = nonces.size() - 1;
            (call < faults.length ? faults[call] : (Consumer<Route>) Route::resume).accept(route);
        });
        return nonces;
    }

    private static String nonce(Route route) {
        return JsonParser.parseString(route.request().postData()).getAsJsonObject().get("nonce").getAsString();
    }

    /** The server decides, and the phone never hears of it. */
    private static void lose(Route route) {
        route.fetch();
        route.abort();
    }

    private static void unavailable(Route route) {
        route.fulfill(new Route.FulfillOptions().setStatus(503));
    }

    private static void cut(Route route) {
        route.abort();
    }

    @Test
    void shouldAskAgainWithTheSameNonceWhenTheAnswerIsLost() {
        Office.Guest guest = door.guest("Lena Lost");
        int before = door.checkedIn();
        try (Phone phone = door.phone()) {
            List<String> nonces = tamper(phone, UndecidedScansIT::lose);
            phone.wedge(guest.ticket());
            assertThat(phone.verdict("no-network").kind()).isEqualTo("wait");
            assertThat(phone.verdict("admitted").name()).isEqualTo("Lena Lost");
            assertThat(nonces).hasSize(2);
            assertThat(nonces.get(0)).isEqualTo(nonces.get(1)).hasSize(22);
            assertThat(door.checkedIn()).isEqualTo(before + 1);
        }
    }

    @Test
    void shouldWaitWhileTheServerIsBusyAndDecideByItself() {
        Office.Guest guest = door.guest("Bea Busy");
        try (Phone phone = door.phone()) {
            tamper(phone, UndecidedScansIT::unavailable, UndecidedScansIT::unavailable);
            phone.silence();
            phone.wedge(guest.ticket());
            assertThat(phone.verdict("busy").headline()).isEqualTo("One moment");
            assertThat(phone.heard().get("notes")).as("nothing green before the truth").containsExactly(784, 659, 523);
            assertThat(phone.verdict("admitted").name()).isEqualTo("Bea Busy");
            assertThat(phone.heard().get("notes")).containsExactly(660, 990);
        }
    }

    @Test
    void shouldPutTheUndecidedAsideForTheNextGuestAndAnswerByName() {
        Office.Guest first = door.guest("Asta Aside");
        Office.Guest second = door.guest("Nils Next");
        try (Phone phone = door.phone()) {
            AtomicBoolean down = new AtomicBoolean(true);
            phone.page().route(CHECK_INS, route -> {
                boolean ofFirst = route.request().postData().contains(first.ticket());
                (ofFirst && down.get() ? (Consumer<Route>) UndecidedScansIT::cut : (Consumer<Route>) Route::resume).accept(route);
            });
            phone.wedge(first.ticket());
            phone.verdict("no-network");
            phone.wedge(second.ticket());
            assertThat(phone.verdict("admitted").name()).isEqualTo("Nils Next");
            assertThat(phone.text("#tray")).contains("Asked at").contains(first.ticket().substring(27));
            assertThat(phone.text("#aside-count")).isEqualTo("1 aside");
            phone.silence();
            down.set(false);
            phone.page().waitForSelector("#tray button:has-text('Asta Aside')");
            assertThat(phone.text("#tray")).contains("Let in");
            assertThat(phone.heard().get("notes")).containsExactly(660, 990);
        }
    }

    @Test
    void shouldTellThatItAsksThenThatItIsSlowThenThatItIsNotDecided() {
        Office.Guest guest = door.guest("Sven Slow");
        try (Phone phone = door.phone()) {
            List<Route> held = new ArrayList<>();
            tamper(phone, held::add);
            phone.wedge(guest.ticket());
            phone.page().waitForSelector("#pace:has-text('Asking…')");
            phone.page().waitForSelector("#pace:has-text('Slow network')");
            assertThat(phone.page().locator("#verdict").isVisible()).as("no verdict yet").isFalse();
            assertThat(phone.verdict("no-network").headline()).isEqualTo("Not decided");
            held.get(0).resume();
            assertThat(phone.verdict("admitted").name()).isEqualTo("Sven Slow");
        }
    }

    @Test
    void shouldSendWhatAReloadInterrupted() {
        Office.Guest guest = door.guest("Rita Reload");
        int before = door.checkedIn();
        try (Phone phone = door.phone()) {
            phone.page().route(CHECK_INS, UndecidedScansIT::lose);
            phone.wedge(guest.ticket());
            phone.verdict("no-network");
            phone.page().unroute(CHECK_INS);
            phone.page().reload();
            phone.page().waitForSelector("#tray button:has-text('Rita Reload')", new Page.WaitForSelectorOptions().setTimeout(30_000));
            assertThat(door.checkedIn()).isEqualTo(before + 1);
        }
    }

    @Test
    void shouldTakeTheSameUndecidedTicketForTheSameScan() {
        Office.Guest guest = door.guest("Tom Twice");
        int before = door.checkedIn();
        try (Phone phone = door.phone()) {
            AtomicBoolean down = new AtomicBoolean(true);
            List<String> nonces = new ArrayList<>();
            phone.page().route(CHECK_INS, route -> {
                nonces.add(nonce(route));
                (down.get() ? (Consumer<Route>) UndecidedScansIT::lose : (Consumer<Route>) Route::resume).accept(route);
            });
            phone.wedge(guest.ticket());
            phone.verdict("no-network");
            phone.next();
            phone.page().waitForTimeout(OUT_OF_VIEW_MS);
            phone.wedge(guest.ticket());
            phone.verdict("no-network");
            down.set(false);
            assertThat(phone.verdict("admitted").name()).isEqualTo("Tom Twice");
            assertThat(nonces.stream().distinct()).hasSize(1);
            assertThat(door.checkedIn()).isEqualTo(before + 1);
        }
    }

    /** What answers is not always our server: the network of a hall, a proxy that lost its way. */
    @Test
    void shouldTakeNoEmptyAnswerForAYes() {
        Office.Guest guest = door.guest("Ella Empty");
        try (Phone phone = door.phone()) {
            phone.silence();
            tamper(phone, route -> route.fulfill(new Route.FulfillOptions().setStatus(200)),
                    route -> route.fulfill(new Route.FulfillOptions().setStatus(404)));
            phone.wedge(guest.ticket());
            assertThat(phone.verdict("no-network").kind()).isEqualTo("wait");
            assertThat(phone.heard().get("notes")).as("nothing green before the truth").containsExactly(784, 659, 523);
            assertThat(phone.verdict("admitted").name()).isEqualTo("Ella Empty");
        }
    }

    @Test
    void shouldAnswerTheOthersWhileOneScanIsNotAnswered() {
        Office.Guest stuck = door.guest("Stan Stuck");
        Office.Guest other = door.guest("Olga Other");
        try (Phone phone = door.phone()) {
            AtomicBoolean down = new AtomicBoolean(true);
            phone.page().route(CHECK_INS, route -> {
                boolean ofStuck = route.request().postData().contains(stuck.ticket());
                (ofStuck || down.get() ? (Consumer<Route>) UndecidedScansIT::unavailable : (Consumer<Route>) Route::resume).accept(route);
            });
            phone.wedge(stuck.ticket());
            phone.verdict("busy");
            phone.wedge(other.ticket());
            phone.page().waitForSelector("#tray:has-text('" + stuck.ticket().substring(27) + "')");
            phone.verdict("busy");
            phone.next();
            down.set(false);
            phone.page().waitForSelector("#tray button:has-text('Olga Other')");
            assertThat(phone.text("#tray")).contains(stuck.ticket().substring(27));
        }
    }

    @Test
    void shouldUndoByItselfWhenTheNetworkComesBack() {
        Office.Guest guest = door.guest("Udo Undone");
        int before = door.checkedIn();
        try (Phone phone = door.phone()) {
            phone.wedge(guest.ticket());
            phone.verdict("admitted");
            List<String> nonces = new ArrayList<>();
            phone.page().route("**/undo", route -> {
                nonces.add(nonce(route));
                (nonces.size() < 2 ? (Consumer<Route>) UndecidedScansIT::lose : (Consumer<Route>) Route::resume).accept(route);
            });
            phone.page().keyboard().press("F8");
            phone.verdict("no-network");
            assertThat(phone.verdict("undo-done").name()).isEqualTo("Udo Undone");
            assertThat(nonces.stream().distinct()).hasSize(1);
            assertThat(door.checkedIn()).isEqualTo(before);
        }
    }

    /** "Just scanned, here" is for one phone only: two phones may bear one name, and a copied ticket may come to each. */
    @Test
    void shouldRefuseATicketThatAnotherPhoneOfTheSameNameLetIn() {
        Office.Guest guest = door.guest("Cora Copied");
        try (Phone one = door.phone(); Phone other = door.phone()) {
            one.wedge(guest.ticket());
            one.verdict("admitted");
            other.wedge(guest.ticket());
            assertThat(other.verdict("already-checked-in").kind()).isEqualTo("stop");
            one.next();
            one.page().reload();
            one.page().waitForSelector("#door:not([hidden])");
            one.wedge(guest.ticket());
            assertThat(one.verdict("just-scanned").kind()).isEqualTo("again");
        }
    }
}
