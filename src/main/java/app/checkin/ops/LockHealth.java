package app.checkin.ops;

import app.checkin.config.RedisConnection;
import app.checkin.lock.ChosenLocks;
import app.checkin.lock.LockCounts;
import app.checkin.lock.WriterLease;
import app.checkin.ops.StoreHealth.Finding;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisException;

/** Whether servers can keep out of each other's way, and whether Redis is as it should be. */
@ApplicationScoped
public class LockHealth {

    private static final String KEEPS_ALL = "maxmemory_policy:noeviction";

    private final ChosenLocks locks;
    private final WriterLease lease;
    private final LockCounts counts;
    private final RedisConnection redis;

    /** For proxies. */
    protected LockHealth() {
        this(null, null, null, null);
    }

    /** @param locks asked
     *  @param lease asked
     *  @param counts told
     *  @param redis asked, where there is one */
    @Inject
    public LockHealth(ChosenLocks locks, WriterLease lease, LockCounts counts, RedisConnection redis) {
        this.locks = locks;
        this.lease = lease;
        this.counts = counts;
        this.redis = redis;
    }

    /** @return what locks and Redis say now, by name; waits a second at most */
    public Map<String, Finding> ask() {
        Map<String, Finding> findings = new TreeMap<>();
        findings.put("locks", locks.isDegraded()
                ? new Finding(false, "Degraded: check-ins go on without locks, the store decides. Imports are refused until Redis answers.")
                : new Finding(lease.obstacle().isEmpty(), lease.describe()));
        if (redis.isConfigured()) {
            findings.put("redis", redis.patient().map(LockHealth::redis).orElseGet(() -> away("no sentinel answers")));
        }
        return findings;
    }

    /** @return whether check-ins go on without the locks they should have; answers at once */
    public boolean isDegraded() {
        return locks.isDegraded();
    }

    private static Finding redis(UnifiedJedis commands) {
        try {
            return Optional.of(commands.info("memory")).filter(memory -> memory.contains(KEEPS_ALL))
                    .map(memory -> new Finding(true, "Redis answers."))
                    .orElseGet(() -> new Finding(false, "Redis may drop locks when its memory is full: set maxmemory-policy to noeviction."));
        } catch (JedisException away) {
            return away(away.getMessage());
        }
    }

    private static Finding away(String why) {
        return new Finding(false, "Redis does not answer (" + why + "). Check-ins go on.");
    }

    /** @return what was counted about locks since the start, by name */
    public Map<String, Long> counts() {
        return counts.all();
    }
}
