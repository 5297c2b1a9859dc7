package app.checkin.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import app.checkin.cluster.HistoryChecker.Figures;
import app.checkin.cluster.Note.Guest;
import app.checkin.cluster.Note.Told;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** A checker that finds nothing proves nothing: each kind of violation is seeded and must be told. */
class HistoryCheckerTest {

    private static final Guest ANA = new Guest("ana", "TICKET-ANA");
    private static final Guest BEN = new Guest("ben", "TICKET-BEN");
    private static final String LIST = "entrance";

    private final List<Document> scans = new ArrayList<>(List.of(
            entry("n1", ANA, 1), denial("n2", ANA, "already-checked-in"), entry("n3", BEN, 1)));
    private final List<Note> notes = new ArrayList<>(List.of(
            note(ANA, "n1", Told.undecided("no answer")), note(ANA, "n1", Told.ADMITTED),
            note(ANA, "n2", Told.denied("already-checked-in")), note(BEN, "n3", Told.ADMITTED)));

    @Test
    void shouldFindNothingWhereAllIsWell() {
        scans.add(new Document("_id", "n4").append("list", LIST).append("participant", "ben").append("verdict", "undone")
                .append("direction", "in").append("slot", "entrance:ben:2"));
        scans.add(entry("n5", BEN, 3));
        notes.add(note(BEN, "n3", Told.denied("undone")));
        notes.add(note(BEN, "n5", Told.ADMITTED));

        assertThat(HistoryChecker.violations(scans, notes, Map.of("A " + LIST, new Figures(2, 1)))).isEmpty();
    }

    @Test
    void shouldTellOfASlotHeldTwice() {
        scans.add(entry("n9", ANA, 1));

        assertViolated("slot entrance:ana:1 is held by 2");
    }

    @Test
    void shouldTellOfASeatHeldTwice() {
        scans.forEach(scan -> scan.append("seat", "entrance:7"));

        assertViolated("seat entrance:7 is held by 3");
    }

    @Test
    void shouldTellOfAPassageThatIsMissing() {
        scans.add(entry("n9", ANA, 3));

        assertViolated("passage 2 of entrance ana is missing");
    }

    @Test
    void shouldTellOfAPassageOfTheWrongKind() {
        scans.add(entry("n9", ANA, 2));

        assertViolated("passage 2 of entrance ana is of the wrong kind");
    }

    @Test
    void shouldTellOfAnEntryWithoutASlot() {
        scans.add(entry("n9", ANA, 3));
        scans.get(3).remove("slot");

        assertViolated("An entry of entrance ana holds no slot");
    }

    @Test
    void shouldTellOfAnAcknowledgedScanThatIsMissing() {
        scans.remove(0);

        assertViolated("acknowledged scan", "is missing");
        assertViolated("Denied as a duplicate without an admission");
    }

    @Test
    void shouldTellOfAnAnswerThatTheStoreContradicts() {
        notes.add(note(ANA, "n2", Told.ADMITTED));

        assertViolated("The store says denied already-checked-in");
        assertViolated("A replay changed its answer");
        assertViolated("2 different scans were told to let in entrance ana");
    }

    @Test
    void shouldTellOfTheAnswerToAnotherTicket() {
        notes.add(note(BEN, "n1", Told.ADMITTED));

        assertViolated("is that of another ticket, of ana");
    }

    @Test
    void shouldTellOfAReplayWithAnotherReason() {
        notes.add(note(ANA, "n2", Told.denied("cancelled")));

        assertViolated("A replay changed its answer: n2 ana");
    }

    @Test
    void shouldTellOfAScanThatNobodyDecided() {
        notes.add(note(ANA, "n9", Told.undecided("503")));

        assertViolated("Nobody ever decided");
    }

    @Test
    void shouldTellOfFiguresThatAreNotThoseOfTheRecords() {
        assertThat(HistoryChecker.violations(scans, notes, Map.of("A " + LIST, new Figures(3, 1)))).hasSize(1).first().asString()
                .contains("checkedIn=3", "checkedIn=2");
        assertThat(HistoryChecker.violations(scans, notes, Map.of("A " + LIST, new Figures(2, 0)))).hasSize(1);
    }

    private void assertViolated(String... words) {
        assertThat(HistoryChecker.violations(scans, notes, Map.of())).anySatisfy(violation -> assertThat(violation).contains(words));
    }

    private static Document entry(String nonce, Guest guest, int n) {
        return new Document("_id", nonce).append("list", LIST).append("participant", guest.id()).append("verdict", "admitted")
                .append("direction", "in").append("slot", LIST + ":" + guest.id() + ":" + n);
    }

    private static Document denial(String nonce, Guest guest, String reason) {
        return new Document("_id", nonce).append("list", LIST).append("participant", guest.id()).append("verdict", "denied")
                .append("direction", "in").append("reason", reason);
    }

    private static Note note(Guest guest, String nonce, Told told) {
        return new Note(guest, LIST, nonce, told);
    }
}
