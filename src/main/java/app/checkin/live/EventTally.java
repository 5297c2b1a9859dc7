package app.checkin.live;

import app.checkin.domain.Scan;
import app.checkin.store.ScanStore;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Counts the scans of one event: read once, moved by each news, read again when the store has another number of them. */
final class EventTally {

    private final String event;
    private final ScanStore store;
    private final Clock clock;
    private final Object reading = new Object();

    private Map<String, ListTally> lists = new HashMap<>();
    private boolean known;
    private Instant confirmed = Instant.EPOCH;
    private Optional<List<Scan>> meanwhile = Optional.empty();
    /** Nonces of all that were counted: what was read from the store may still come as another server's news. */
    private Set<String> counted = new HashSet<>();

    EventTally(String event, ScanStore store, Clock clock) {
        this.event = event;
        this.store = store;
        this.clock = clock;
    }

    synchronized void add(Scan scan) {
        meanwhile.ifPresent(waiting -> waiting.add(scan));
        if (counted.add(scan.nonce())) {
            count(lists, scan);
        }
    }

    /** @return what the question finds out of the list */
    <T> T ask(String list, Function<ListTally, T> question) {
        synchronized (reading) {
            if (!known) {
                read();
            }
        }
        synchronized (this) {
            return question.apply(lists.getOrDefault(list, new ListTally()));
        }
    }

    /** @return when the store last had as many scans as were counted here */
    synchronized Instant confirmed() {
        return confirmed;
    }

    /** Believes the store where it has another number of scans than were heard of. */
    void reconcile() {
        synchronized (reading) {
            Instant asked = clock.instant();
            if (known && store.count(event) != counted()) {
                read();
            } else if (known) {
                confirm(asked);
            }
        }
    }

    private synchronized void confirm(Instant at) {
        confirmed = at;
    }

    private synchronized long counted() {
        return counted.size();
    }

    private void read() {
        List<Scan> heard = listen();
        Map<String, ListTally> fresh = new HashMap<>();
        Set<String> nonces = new HashSet<>();
        store.each(event, scan -> {
            count(fresh, scan);
            nonces.add(scan.nonce());
        });
        take(fresh, nonces, heard);
    }

    private synchronized List<Scan> listen() {
        List<Scan> heard = new ArrayList<>();
        meanwhile = Optional.of(heard);
        return heard;
    }

    /** News that came while the store was read may or may not be in what was read: it is told apart by its nonce. */
    private synchronized void take(Map<String, ListTally> fresh, Set<String> nonces, List<Scan> heard) {
        heard.stream().filter(scan -> nonces.add(scan.nonce())).forEach(scan -> count(fresh, scan));
        lists = fresh;
        counted = nonces;
        known = true;
        confirmed = clock.instant();
        meanwhile = Optional.empty();
    }

    private void count(Map<String, ListTally> tallies, Scan scan) {
        tallies.computeIfAbsent(scan.where().list(), list -> new ListTally()).add(scan, clock.instant());
    }
}
