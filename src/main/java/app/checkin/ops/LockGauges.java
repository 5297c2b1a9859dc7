package app.checkin.ops;

import app.checkin.lock.LockCount;
import app.checkin.lock.LockCounts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.metrics.MetricRegistry;

/**
 * Shows in {@code /metrics} what {@link LockCounts} has counted. MicroProfile has no counter that reads a number kept
 * elsewhere, so these are gauges by type; they only grow, and {@code rate()} treats them as counters.
 */
@ApplicationScoped
public class LockGauges {

    private static final Map<LockCount, String> EVENTS = Map.of(
            LockCount.ACQUIRED, "checkin_lock_acquired_total",
            LockCount.TIMED_OUT, "checkin_lock_timeouts_total",
            LockCount.LOST, "checkin_lock_losses_total",
            LockCount.DEGRADED, "checkin_lock_degraded_total",
            LockCount.REFUSED, "checkin_lock_refused_total",
            LockCount.CONFLICTING_WRITES, "checkin_store_conflicts_total");
    private static final Map<LockCount, String> TIMES = Map.of(
            LockCount.WAITED_MICROS, "checkin_lock_wait_seconds_total",
            LockCount.HELD_MICROS, "checkin_lock_hold_seconds_total");
    private static final double SECOND = TimeUnit.SECONDS.toMicros(1);

    private final MetricRegistry registry;
    private final LockCounts counts;

    /** For proxies. */
    protected LockGauges() {
        this(null, null);
    }

    /** @param registry shows them
     *  @param counts read at each look */
    @Inject
    public LockGauges(MetricRegistry registry, LockCounts counts) {
        this.registry = registry;
        this.counts = counts;
    }

    void started(@Observes @Initialized(ApplicationScoped.class) Object context) {
        EVENTS.forEach((what, name) -> registry.gauge(name, counts, all -> all.of(what)));
        TIMES.forEach((what, name) -> registry.gauge(name, counts, all -> all.of(what) / SECOND));
    }
}
