package app.checkin.live;

import static org.assertj.core.api.Assertions.assertThat;

import app.checkin.domain.Direction;
import app.checkin.domain.Outcome;
import app.checkin.domain.Reason;
import app.checkin.domain.Scan;
import app.checkin.domain.Source;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListTallyTest {

    private static final Instant NOW = Instant.parse("2026-12-04T18:00:00Z");

    @Test
    void shouldCountPeopleOnceHoweverOftenTheyComeAndGo() {
        assertThat(status(in("ana", 1), out("ana", 2), in("ana", 3), in("bo", 1))).isEqualTo(new ListStatus(9, 2, 2, 0, 3));
    }

    @Test
    void shouldNotCountAnEntryThatWasTakenBack() {
        assertThat(status(in("ana", 1), undo("ana", 2, Direction.IN))).isEqualTo(new ListStatus(9, 0, 0, 0, 1));
    }

    @Test
    void shouldKeepSomebodyInsideWhoseExitWasTakenBack() {
        assertThat(status(in("ana", 1), out("ana", 2), undo("ana", 3, Direction.OUT))).isEqualTo(new ListStatus(9, 1, 1, 0, 1));
    }

    @Test
    void shouldCountPeopleOnListsThatKeepNoState() {
        assertThat(status(in("ana", 0), in("ana", 0), undo("ana", 0, Direction.IN))).isEqualTo(new ListStatus(9, 1, 1, 0, 2));
    }

    @Test
    void shouldCountRefusalsAlsoOfUnknownTickets() {
        Scan unknown = scan(Optional.empty(), 0, Direction.IN, Outcome.DENIED, NOW);

        assertThat(status(unknown)).isEqualTo(new ListStatus(9, 0, 0, 1, 0));
    }

    @Test
    void shouldForgetAfterAMinuteWhoCameLately() {
        ListTally tally = new ListTally();
        tally.add(in("ana", 1), NOW);

        assertThat(tally.status(9, NOW.plusSeconds(59)).lastMinute()).isEqualTo(1);
        assertThat(tally.status(9, NOW.plusSeconds(60)).lastMinute()).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void shouldComeToTheSameInWhateverOrderTheNewsArrives(int seed) {
        List<Scan> scans = new ArrayList<>(List.of(in("ana", 1), undo("ana", 2, Direction.IN), in("ana", 3), out("ana", 4),
                in("bo", 1), out("bo", 2), in("cy", 1)));
        ListStatus inOrder = status(scans.toArray(Scan[]::new));

        Collections.shuffle(scans, new Random(seed));

        assertThat(status(scans.toArray(Scan[]::new))).isEqualTo(inOrder).isEqualTo(new ListStatus(9, 3, 1, 0, 4));
    }

    @Test
    void shouldTellThoseWhoLeftFromThoseWhoseEntryWasTakenBack() {
        ListTally tally = new ListTally();
        List.of(in("ana", 1), out("ana", 2), in("ana", 3), undo("ana", 4, Direction.IN), in("bo", 1), undo("bo", 2, Direction.IN))
                .forEach(scan -> tally.add(scan, NOW));

        assertThat(tally.visit("ana")).satisfies(left -> assertThat(List.of(left.came(), left.inside(), left.left().n())).containsExactly(true, false, 2));
        assertThat(tally.visit("bo")).satisfies(never -> assertThat(List.of(never.came(), never.inside())).containsExactly(false, false));
        assertThat(tally.inside()).isEmpty();
    }

    private static ListStatus status(Scan... scans) {
        ListTally tally = new ListTally();
        List.of(scans).forEach(scan -> tally.add(scan, NOW));
        return tally.status(9, NOW);
    }

    private static Scan in(String person, int n) {
        return scan(Optional.of(person), n, Direction.IN, Outcome.ADMITTED, NOW);
    }

    private static Scan out(String person, int n) {
        return scan(Optional.of(person), n, Direction.OUT, Outcome.ADMITTED, NOW);
    }

    private static Scan undo(String person, int n, Direction direction) {
        return scan(Optional.of(person), n, direction, Outcome.UNDONE, NOW);
    }

    private static Scan scan(Optional<String> person, int n, Direction direction, Outcome outcome, Instant at) {
        Scan.What what = new Scan.What(person, direction, Source.CAMERA, Optional.empty(), "");
        Optional<Reason> reason = outcome == Outcome.DENIED ? Optional.of(Reason.UNKNOWN_TICKET) : Optional.empty();
        return new Scan("nonce", "print", new Scan.Where("event", "list", "station", "Door 1"), what, at,
                new Scan.Result(outcome, reason, Optional.empty(), Optional.empty(), new Scan.Claim(n, 0)));
    }
}
