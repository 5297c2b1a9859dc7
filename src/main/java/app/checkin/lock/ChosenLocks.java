package app.checkin.lock;

import app.checkin.config.LockMode;
import app.checkin.config.RedisConnection;
import app.checkin.config.Settings;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The one kind of locks that {@code DISTRIBUTED_LOCK_MODE} names, for as long as the server runs. */
@ApplicationScoped
public class ChosenLocks {

    private static final Duration LIFE = Duration.ofSeconds(10);
    private static final long PROBE_MILLIS = 250;

    private final Settings settings;
    private final RedisKeys redis;
    private final WriterLease lease;
    private final LockCounts counts;
    private Optional<RedisLocks> strict = Optional.empty();

    @Resource
    private ManagedScheduledExecutorService executor;

    /** For proxies. */
    protected ChosenLocks() {
        this.settings = null;
        this.redis = null;
        this.lease = null;
        this.counts = null;
    }

    /** @param settings name the mode
     *  @param redis where strict locks are
     *  @param lease tells what this server may do
     *  @param counts all of it */
    @Inject
    public ChosenLocks(Settings settings, RedisConnection redis, WriterLease lease, LockCounts counts) {
        this.settings = settings;
        this.redis = new RedisKeys(redis, counts, LIFE);
        this.lease = lease;
        this.counts = counts;
    }

    @PostConstruct
    void open() {
        if (settings.lockMode() == LockMode.STRICT) {
            RedisLocks locks = new RedisLocks(redis, lease::obstacle, counts);
            strict = Optional.of(locks);
            executor.scheduleWithFixedDelay(redis::probe, PROBE_MILLIS, PROBE_MILLIS, TimeUnit.MILLISECONDS);
            long renewal = LIFE.toMillis() / 4;
            executor.scheduleWithFixedDelay(locks::renew, renewal, renewal, TimeUnit.MILLISECONDS);
        }
    }

    /** @return the locks */
    @Produces
    @Singleton
    public Locks locks() {
        return strict.<Locks>map(locks -> locks).orElseGet(() -> new SingleInstanceLocks(lease::obstacle, counts));
    }

    /** @return whether the door goes on without the locks it should have */
    public boolean isDegraded() {
        return strict.isPresent() && redis.isAway();
    }

    @PreDestroy
    void close() {
        strict.ifPresent(RedisLocks::close);
    }
}
