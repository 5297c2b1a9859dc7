package app.checkin.live;

import app.checkin.domain.Changes.ScanRecorded;
import app.checkin.domain.Scan;
import app.checkin.store.ScanStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** The last scans of each event, and whoever wants to hear of the next. */
@ApplicationScoped
public class LiveFeed {

    /** Scans that a newcomer is shown. */
    public static final int REMEMBERED = 50;

    private final ScanStore store;
    private final Roster roster;
    private final Map<String, Deque<ScanRecorded>> events = new ConcurrentHashMap<>();
    private final Map<String, List<Consumer<ScanRecorded>>> listeners = new ConcurrentHashMap<>();

    /** For proxies. */
    protected LiveFeed() {
        this(null, null);
    }

    /** @param store asked once per event
     *  @param roster whose scans they were */
    @Inject
    public LiveFeed(ScanStore store, Roster roster) {
        this.store = store;
        this.roster = roster;
    }

    /** @return the last scans of an event, the newest first */
    public List<ScanRecorded> latest(String event) {
        Deque<ScanRecorded> known = events.computeIfAbsent(event, this::read);
        synchronized (known) {
            return List.copyOf(known);
        }
    }

    /** From now on the listener hears of each scan, in the thread that decided it: it must return at once.
     *  @return ends the subscription */
    public Runnable subscribe(String event, Consumer<ScanRecorded> listener) {
        List<Consumer<ScanRecorded>> all = listeners.computeIfAbsent(event, key -> new CopyOnWriteArrayList<>());
        all.add(listener);
        return () -> all.remove(listener);
    }

    void recorded(@Observes ScanRecorded news) {
        String event = news.scan().where().event();
        Deque<ScanRecorded> known = events.get(event);
        if (known != null) {
            remember(known, news);
        }
        listeners.getOrDefault(event, List.of()).forEach(listener -> listener.accept(news));
    }

    private static void remember(Deque<ScanRecorded> known, ScanRecorded news) {
        synchronized (known) {
            if (known.stream().noneMatch(other -> other.scan().nonce().equals(news.scan().nonce()))) {
                known.addFirst(news);
            }
            while (known.size() > REMEMBERED) {
                known.removeLast();
            }
        }
    }

    private Deque<ScanRecorded> read(String event) {
        Deque<ScanRecorded> known = new ArrayDeque<>();
        store.latest(event, REMEMBERED).forEach(scan -> known.addLast(recorded(scan)));
        return known;
    }

    private ScanRecorded recorded(Scan scan) {
        return new ScanRecorded(scan, scan.what().participant().flatMap(roster::find));
    }
}
