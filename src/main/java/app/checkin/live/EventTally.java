package app.checkin.live;

import app.checkin.domain.Scan;
import app.checkin.store.ScanStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Counts the scans of one event: read once, moved by each news, read again when the store has another number of them. */
final class EventTally {

    /** A scan may be in the store that long before its news is heard. */
    private static final Duration OVERLAP = Duration.ofMinutes(1);

    private final String event;
    private final ScanStore store;
    private final Clock clock;
    private final Object reading = new Object();

    private Map<String, ListTally> lists = new HashMap<>();
    private long scans;
    private boolean known;
    private Optional<List<Scan>> meanwhile = Optional.empty();

    EventTally(String event, ScanStore store, Clock clock) {
        this.event = event;
        this.store = store;
        this.clock = clock;
    }

    synchronized void add(Scan scan) {
        meanwhile.ifPresent(waiting -> waiting.add(scan));
        count(lists, scan);
        scans++;
    }

    ListStatus status(String list, int expected) {
        synchronized (reading) {
            if (!known) {
                read();
            }
        }
        synchronized (this) {
            return lists.getOrDefault(list, new ListTally()).status(expected, clock.instant());
        }
    }

    /** Believes the store where it has another number of scans than were heard of. */
    void reconcile() {
        synchronized (reading) {
            if (known && store.count(event) != counted()) {
                read();
            }
        }
    }

    private synchronized long counted() {
        return scans;
    }

    private void read() {
        Instant since = clock.instant().minus(OVERLAP);
        List<Scan> heard = listen();
        Map<String, ListTally> fresh = new HashMap<>();
        Set<String> late = new HashSet<>();
        long[] number = {0};
        store.each(event, scan -> {
            count(fresh, scan);
            number[0]++;
            if (scan.at().isAfter(since)) {
                late.add(scan.nonce());
            }
        });
        take(fresh, number[0], heard, late);
    }

    private synchronized List<Scan> listen() {
        List<Scan> heard = new ArrayList<>();
        meanwhile = Optional.of(heard);
        return heard;
    }

    /** News that came while the store was read may or may not be in what was read: it is told apart by its nonce. */
    private synchronized void take(Map<String, ListTally> fresh, long number, List<Scan> heard, Set<String> late) {
        List<Scan> missed = heard.stream().filter(scan -> !late.contains(scan.nonce())).toList();
        missed.forEach(scan -> count(fresh, scan));
        lists = fresh;
        scans = number + missed.size();
        known = true;
        meanwhile = Optional.empty();
    }

    private void count(Map<String, ListTally> tallies, Scan scan) {
        tallies.computeIfAbsent(scan.where().list(), list -> new ListTally()).add(scan, clock.instant());
    }
}
