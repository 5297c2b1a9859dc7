package app.checkin.live;

import app.checkin.domain.Direction;
import app.checkin.domain.Outcome;
import app.checkin.domain.Scan;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** Counts the scans of one list, in whatever order they come; each is to be counted once. Not for several threads. */
final class ListTally {

    private static final Duration RECENT = Duration.ofSeconds(60);

    private final Map<String, Visit> people = new HashMap<>();
    private final Deque<Instant> recent = new ArrayDeque<>();
    private int came;
    private int inside;
    private int denied;

    void add(Scan scan, Instant now) {
        Outcome outcome = scan.result().outcome();
        denied += outcome == Outcome.DENIED ? 1 : 0;
        boolean entry = outcome == Outcome.ADMITTED && scan.what().direction() == Direction.IN;
        if (entry && scan.at().plus(RECENT).isAfter(now)) {
            recent.addLast(scan.at());
        }
        scan.what().participant().ifPresent(id -> move(id, scan));
    }

    private void move(String participant, Scan scan) {
        Visit before = visit(participant);
        Visit after = before.after(scan);
        people.put(participant, after);
        came += (after.came() ? 1 : 0) - (before.came() ? 1 : 0);
        inside += (after.inside() ? 1 : 0) - (before.inside() ? 1 : 0);
    }

    Visit visit(String participant) {
        return people.getOrDefault(participant, Visit.NONE);
    }

    /** @return an own copy: those who are in, by the id of the participant */
    Map<String, Visit> inside() {
        Map<String, Visit> found = new HashMap<>(people);
        found.values().removeIf(visit -> !visit.inside());
        return found;
    }

    ListStatus status(int expected, Instant now) {
        recent.removeIf(at -> !at.plus(RECENT).isAfter(now));
        return new ListStatus(expected, came, inside, denied, recent.size());
    }
}
