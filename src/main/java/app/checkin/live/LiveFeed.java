package app.checkin.live;

import app.checkin.domain.Changes.Missed;
import app.checkin.domain.Changes.ScanRecorded;
import app.checkin.domain.Scan;
import app.checkin.store.ScanStore;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The last scans of each event, and whoever wants to hear of the next. */
@ApplicationScoped
public class LiveFeed {

    /** Scans that a newcomer is shown. */
    public static final int REMEMBERED = 50;

    private final ScanStore store;
    private final Roster roster;
    private final Map<String, Deque<ScanRecorded>> events = new ConcurrentHashMap<>();
    private final Map<String, List<Consumer<ScanRecorded>>> listeners = new ConcurrentHashMap<>();

    @Resource
    private ManagedExecutorService executor;

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

    /** @return how many listen just now, to whatever event */
    public int listening() {
        return listeners.values().stream().mapToInt(List::size).sum();
    }

    /** Of a scan on another server only the id of the participant is told. */
    void recorded(@Observes ScanRecorded news) {
        String event = news.scan().where().event();
        Optional<String> who = news.scan().what().participant();
        if (news.participant().isPresent() || who.isEmpty()) {
            tell(news);
        } else if (events.containsKey(event) || listeners.containsKey(event)) {
            who.flatMap(roster::remembered).ifPresentOrElse(participant -> tell(new ScanRecorded(news.scan(), Optional.of(participant))),
                    () -> executor.execute(() -> tell(recorded(news.scan()))));
        }
    }

    /** Whoever listens is told what was missed. */
    void missed(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) Missed scansElsewhere) {
        events.keySet().retainAll(listeners.keySet());
        events.forEach((event, known) -> {
            Deque<ScanRecorded> stored = read(event);
            Set<String> before = latest(event).stream().map(news -> news.scan().nonce()).collect(Collectors.toSet());
            stored.removeIf(news -> before.contains(news.scan().nonce()));
            stored.descendingIterator().forEachRemaining(this::tell);
        });
    }

    private void tell(ScanRecorded news) {
        String event = news.scan().where().event();
        Optional.ofNullable(events.get(event)).ifPresent(known -> remember(known, news));
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
