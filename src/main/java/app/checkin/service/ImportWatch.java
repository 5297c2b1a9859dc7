package app.checkin.service;

import app.checkin.config.ServerRole;
import app.checkin.config.Settings;
import app.checkin.store.ImportChunkStore;
import app.checkin.store.ImportStore;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** Goes on with imports whose server died, and forgets the rows of those that nobody can undo any more. */
@ApplicationScoped
public class ImportWatch {

    private static final System.Logger LOG = System.getLogger(ImportWatch.class.getName());
    private static final int EVERY_SECONDS = 30;
    private static final Duration SILENT = Duration.ofSeconds(60);
    /** An hour more than can be undone, so that an undo in the last minute finds all it needs. */
    private static final Duration KEPT = ImportUndo.TIME.plusHours(1);
    private static final Duration FORGET_EVERY = Duration.ofHours(1);

    private final ImportStore store;
    private final ImportChunkStore chunks;
    private final ImportJobs jobs;
    private final Settings settings;
    private final Clock clock;
    private Instant forgotten = Instant.EPOCH;

    @Resource
    private ManagedScheduledExecutorService executor;

    /** For proxies. */
    protected ImportWatch() {
        this(null, null, null, null, null);
    }

    /** @param store knows what moves
     *  @param chunks forgets rows
     *  @param jobs goes on
     *  @param settings tell whether this server writes
     *  @param clock tells how long nobody was at it */
    @Inject
    public ImportWatch(ImportStore store, ImportChunkStore chunks, ImportJobs jobs, Settings settings, Clock clock) {
        this.store = store;
        this.chunks = chunks;
        this.jobs = jobs;
        this.settings = settings;
        this.clock = clock;
    }

    void started(@Observes @Initialized(ApplicationScoped.class) Object context) {
        if (settings.role() != ServerRole.FRONTEND) {
            executor.scheduleWithFixedDelay(this::look, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
        }
    }

    private void look() {
        try {
            Instant now = clock.instant();
            store.takeOver(now.minus(SILENT), now).forEach(jobs::resume);
            if (forgotten.plus(FORGET_EVERY).isBefore(now)) {
                forgotten = now;
                store.forgetDrafts(now.minus(KEPT));
                chunks.forget(now.minus(KEPT));
            }
        } catch (RuntimeException trouble) {
            LOG.log(Level.WARNING, "Imports could not be looked after; tried again in " + EVERY_SECONDS + " s", trouble);
        }
    }
}
