package app.checkin.ops;

import app.checkin.config.RedisConnection;
import app.checkin.ops.StoreHealth.Finding;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Everything that {@code /api/v1/health} asks, by name. */
@ApplicationScoped
public class Checks {

    /** One look at {@code /metrics} reads each check by itself, and must not ask everybody each time. */
    private static final long FRESH_NANOS = Duration.ofSeconds(2).toNanos();

    private final StoreHealth store;
    private final ChannelHealth channel;
    private final LockHealth locks;
    private final RedisConnection redis;
    private Map<String, Finding> last = Map.of();
    private long asked;

    /** For proxies. */
    protected Checks() {
        this(null, null, null, null);
    }

    /** @param store asked
     *  @param channel asked
     *  @param locks asked, and Redis with them
     *  @param redis whether there is one */
    @Inject
    public Checks(StoreHealth store, ChannelHealth channel, LockHealth locks, RedisConnection redis) {
        this.store = store;
        this.channel = channel;
        this.locks = locks;
        this.redis = redis;
    }

    /** @return what each part says now, by name; waits some seconds at most */
    public Map<String, Finding> ask() {
        Map<String, Finding> checks = new TreeMap<>(locks.ask());
        checks.putAll(Map.of("store", store.ask(), "channel", channel.ask()));
        return checks;
    }

    /** @return the names of all checks, without asking anybody */
    List<String> names() {
        return Stream.concat(Stream.of("channel", "locks", "store"), Stream.of("redis").filter(name -> redis.isConfigured())).toList();
    }

    /** @return whether this part does its work, as of two seconds ago at most */
    synchronized boolean isUp(String name) {
        if (last.isEmpty() || System.nanoTime() - asked > FRESH_NANOS) {
            last = ask();
            asked = System.nanoTime();
        }
        return last.get(name).up();
    }
}
