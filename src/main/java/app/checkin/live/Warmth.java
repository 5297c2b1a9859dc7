package app.checkin.live;

import app.checkin.domain.Changes.Missed;
import app.checkin.domain.Changes.ParticipantChanged;
import app.checkin.domain.Changes.ParticipantsChanged;
import app.checkin.domain.Changes.ScanRecorded;
import app.checkin.store.EventStore;
import app.checkin.store.ScanStore;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Reads ahead what the door of an event will need, once per event, beside the scans that come meanwhile. */
@ApplicationScoped
public class Warmth {

    private static final System.Logger LOG = System.getLogger(Warmth.class.getName());

    private static final Duration SOON = Duration.ofDays(1);
    private static final int LAST = Interceptor.Priority.LIBRARY_AFTER;

    private final Roster roster;
    private final Passages passages;
    private final ScanStore scans;
    private final EventStore events;
    private final Clock clock;
    private final Set<String> begun = ConcurrentHashMap.newKeySet();
    private final Set<String> warm = ConcurrentHashMap.newKeySet();

    @Resource
    private ManagedExecutorService executor;

    /** For proxies. */
    protected Warmth() {
        this(null, null, null, null, null);
    }

    /** @param roster warmed
     *  @param passages warmed
     *  @param scans read
     *  @param events looked through for those of today
     *  @param clock tells today */
    @Inject
    public Warmth(Roster roster, Passages passages, ScanStore scans, EventStore events, Clock clock) {
        this.roster = roster;
        this.passages = passages;
        this.scans = scans;
        this.events = events;
        this.clock = clock;
    }

    /** Sees to it that the events of today are being read, and returns at once. */
    public void ensureToday() {
        Instant now = clock.instant();
        events.all().stream().filter(event -> event.schedule().doorsOpen().isBefore(now.plus(SOON))
                && event.schedule().ends().isAfter(now.minus(SOON))).forEach(event -> ensure(event.id()));
    }

    /** Sees to it that the event is being read, and returns at once. */
    public void ensure(String event) {
        if (begun.add(event)) {
            executor.execute(() -> read(event));
        }
    }

    /** @return whether all of the event has been read */
    public boolean isWarm(String event) {
        return warm.contains(event);
    }

    /** Reads an event again after many of its participants were changed, if it is being scanned; after the roster forgot them. */
    void changed(@Observes @Priority(LAST) ParticipantsChanged change) {
        if (begun.remove(change.event())) {
            ensure(change.event());
        }
    }

    /** Reads who was changed: the door finds the new state without a read. */
    void changed(@Observes @Priority(LAST) ParticipantChanged change) {
        if (begun.contains(change.event())) {
            executor.execute(() -> refresh(change.id()));
        }
    }

    /** An event whose door is open on another server will soon be asked for here. */
    void recorded(@Observes ScanRecorded news) {
        ensure(news.scan().where().event());
    }

    void missed(@Observes @Priority(LAST) Missed changesElsewhere) {
        List.copyOf(begun).forEach(event -> executor.execute(() -> read(event)));
    }

    private void refresh(String participant) {
        try {
            roster.find(participant);
        } catch (RuntimeException trouble) {
            LOG.log(Level.DEBUG, "Read when it is needed", trouble);
        }
    }

    private void read(String event) {
        try {
            roster.warm(event);
            scans.each(event, passages::saw);
            warm.add(event);
        } catch (RuntimeException trouble) {
            LOG.log(Level.WARNING, "Event " + event + " could not be read ahead; its first scans read for themselves", trouble);
            begun.remove(event);
        }
    }
}
