package app.checkin.ops;

import app.checkin.config.InvalidSetting;
import app.checkin.config.ServerRole;
import app.checkin.config.Settings;
import app.checkin.live.Warmth;
import app.checkin.store.EventStore;
import app.checkin.store.Indexes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/** Does before the first request what no request should wait for: checks the settings, opens the store, reads ahead. */
@ApplicationScoped
public class Startup {

    private static final System.Logger LOG = System.getLogger(Startup.class.getName());
    private static final int BAD_CONFIGURATION = 78;
    private static final Duration SOON = Duration.ofDays(1);

    private final Settings settings;
    private final Indexes indexes;
    private final EventStore events;
    private final Warmth warmth;
    private final Clock clock;
    private final AtomicBoolean done = new AtomicBoolean();

    /** For proxies. */
    protected Startup() {
        this(null, null, null, null, null);
    }

    /** @param settings checked first
     *  @param indexes made next
     *  @param events looked through for those of today
     *  @param warmth reads those ahead
     *  @param clock tells today */
    @Inject
    public Startup(Settings settings, Indexes indexes, EventStore events, Warmth warmth, Clock clock) {
        this.settings = settings;
        this.indexes = indexes;
        this.events = events;
        this.warmth = warmth;
        this.clock = clock;
    }

    void started(@Observes @Initialized(ApplicationScoped.class) Object context) {
        try {
            settings.check();
        } catch (InvalidSetting invalid) {
            LOG.log(Level.ERROR, "The server does not start: " + invalid.getMessage());
            // from a thread of its own: the server waits for this observer before it can stop
            new Thread(() -> System.exit(BAD_CONFIGURATION), "stop").start();
            return;
        }
        if (settings.role() != ServerRole.FRONTEND) {
            indexes.create();
        }
        events.all().stream().filter(event -> event.schedule().doorsOpen().isBefore(clock.instant().plus(SOON))
                && event.schedule().ends().isAfter(clock.instant().minus(SOON))).forEach(event -> warmth.ensure(event.id()));
        done.set(true);
    }

    /** @return whether all of this has been done */
    public boolean isDone() {
        return done.get();
    }
}
