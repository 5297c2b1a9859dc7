package app.checkin.live;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.concurrent.TimeUnit;

/** Compares memory with the store now and then. */
@ApplicationScoped
public class Pulse {

    private static final System.Logger LOG = System.getLogger(Pulse.class.getName());
    private static final int EVERY_SECONDS = 30;

    private final Counters counters;

    @Resource
    private ManagedScheduledExecutorService executor;

    /** For proxies. */
    protected Pulse() {
        this(null);
    }

    /** @param counters compared */
    @Inject
    public Pulse(Counters counters) {
        this.counters = counters;
    }

    void started(@Observes @Initialized(ApplicationScoped.class) Object context) {
        executor.scheduleWithFixedDelay(this::beat, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
    }

    /** A store that is away must not end the beating. */
    private void beat() {
        try {
            counters.reconcile();
        } catch (RuntimeException trouble) {
            LOG.log(Level.WARNING, "Figures could not be compared with the store; tried again in " + EVERY_SECONDS + " s", trouble);
        }
    }
}
