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

    private final Map<String, Standing> people = new HashMap<>();
    private final Deque<Instant> recent = new ArrayDeque<>();
    private int came;
    private int inside;
    private int denied;

    /**
     * @param entries admissions that were not taken back
     * @param n the latest passage; 0 on lists that keep no state
     */
    private record Standing(int entries, int n) {

        private static final Standing NONE = new Standing(0, 0);

        boolean came() {
            return entries > 0;
        }

        boolean inside() {
            return n > 0 ? n % 2 == 1 : came();
        }
    }

    void add(Scan scan, Instant now) {
        Outcome outcome = scan.result().outcome();
        denied += outcome == Outcome.DENIED ? 1 : 0;
        boolean entry = outcome == Outcome.ADMITTED && scan.what().direction() == Direction.IN;
        boolean entryTakenBack = outcome == Outcome.UNDONE && scan.result().claim().slot() % 2 == 0;
        if (entry && scan.at().plus(RECENT).isAfter(now)) {
            recent.addLast(scan.at());
        }
        scan.what().participant().ifPresent(id -> move(id, (entry ? 1 : 0) - (entryTakenBack ? 1 : 0), scan.result().claim().slot()));
    }

    private void move(String participant, int entries, int n) {
        Standing before = people.getOrDefault(participant, Standing.NONE);
        Standing after = new Standing(before.entries() + entries, Math.max(before.n(), n));
        people.put(participant, after);
        came += (after.came() ? 1 : 0) - (before.came() ? 1 : 0);
        inside += (after.inside() ? 1 : 0) - (before.inside() ? 1 : 0);
    }

    ListStatus status(int expected, Instant now) {
        recent.removeIf(at -> !at.plus(RECENT).isAfter(now));
        return new ListStatus(expected, came, inside, denied, recent.size());
    }
}
