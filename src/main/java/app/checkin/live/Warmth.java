package app.checkin.live;

import app.checkin.domain.Changes.ParticipantsChanged;
import app.checkin.store.ScanStore;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.lang.System.Logger.Level;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Reads ahead what the door of an event will need, once per event, beside the scans that come meanwhile. */
@ApplicationScoped
public class Warmth {

    private static final System.Logger LOG = System.getLogger(Warmth.class.getName());

    private static final int LAST = Interceptor.Priority.LIBRARY_AFTER;

    private final Roster roster;
    private final Passages passages;
    private final ScanStore scans;
    private final Set<String> begun = ConcurrentHashMap.newKeySet();
    private final Set<String> warm = ConcurrentHashMap.newKeySet();

    @Resource
    private ManagedExecutorService executor;

    /** For proxies. */
    protected Warmth() {
        this(null, null, null);
    }

    /** @param roster warmed
     *  @param passages warmed
     *  @param scans read */
    @Inject
    public Warmth(Roster roster, Passages passages, ScanStore scans) {
        this.roster = roster;
        this.passages = passages;
        this.scans = scans;
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
