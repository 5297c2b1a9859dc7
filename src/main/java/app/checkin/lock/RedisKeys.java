package app.checkin.lock;

import app.checkin.config.RedisConnection;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import redis.clients.jedis.AbstractPipeline;
import redis.clients.jedis.Response;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisException;
import redis.clients.jedis.params.SetParams;

/** The commands at Redis: take a key with a token, renew it, let it go. Only who knows the token renews or lets go. */
final class RedisKeys {

    private static final String PREFIX = "checkin:lock:";
    private static final long FIRST_PAUSE = TimeUnit.MILLISECONDS.toNanos(3);
    private static final long LONGEST_PAUSE = TimeUnit.MILLISECONDS.toNanos(50);
    private static final int REPLICA_MILLIS = 200;
    private static final String RELEASE = "for i, key in ipairs(KEYS) do "
            + "if redis.call('get', key) == ARGV[i] then redis.call('del', key) end end return 1";
    private static final String RENEW = "if redis.call('get', KEYS[1]) == ARGV[1] then return redis.call('pexpire', KEYS[1], ARGV[2]) end return 0";

    private final RedisConnection redis;
    private final LockCounts counts;
    private final Duration life;
    private final Breaker breaker = new Breaker();

    /** @param life how long a key lives that nobody renews */
    RedisKeys(RedisConnection redis, LockCounts counts, Duration life) {
        this.redis = redis;
        this.counts = counts;
        this.life = life;
    }

    /** What came of asking for a key. */
    enum Grant {
        TAKEN, BUSY, AWAY
    }

    /** A key and the token that proves who has it. */
    record Key(String name, String token) {
    }

    Duration life() {
        return life;
    }

    boolean isAway() {
        return breaker.isOpen() || redis.quick().isEmpty();
    }

    /** Asks until the key is free, with growing pauses of random length.
     *  @param until in nanoseconds, when to give up
     *  @param lasting whether the key must also be at a replica, where there are some */
    Grant take(Key key, long until, boolean lasting) {
        long pause = FIRST_PAUSE;
        while (!isAway()) {
            try {
                boolean taken = lasting ? setAtReplica(key) : set(redis.quick().orElseThrow(), key);
                breaker.worked();
                if (taken) {
                    return Grant.TAKEN;
                }
            } catch (JedisException trouble) {
                breaker.failed(trouble);
                return Grant.AWAY;
            }
            if (System.nanoTime() + pause > until || Thread.currentThread().isInterrupted()) {
                return Grant.BUSY;
            }
            LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(pause / 2, pause));
            pause = Math.min(2 * pause, LONGEST_PAUSE);
        }
        return Grant.AWAY;
    }

    private boolean set(UnifiedJedis commands, Key key) {
        counts.count(LockCount.COMMANDS);
        return commands.set(PREFIX + key.name(), key.token(), onlyIfFree()) != null;
    }

    /** A primary that dies right after its answer takes a key with it that no replica has. */
    private boolean setAtReplica(Key key) {
        UnifiedJedis commands = redis.patient().orElseThrow();
        counts.count(LockCount.COMMANDS);
        if (commands.info("replication").contains("connected_slaves:0")) {
            return set(commands, key);
        }
        counts.add(LockCount.COMMANDS, 2);
        try (AbstractPipeline sameConnection = commands.pipelined()) {
            Response<String> set = sameConnection.set(PREFIX + key.name(), key.token(), onlyIfFree());
            Response<Long> replicas = sameConnection.waitReplicas(PREFIX + key.name(), 1, REPLICA_MILLIS);
            sameConnection.sync();
            if (set.get() != null && replicas.get() < 1) {
                throw new JedisException("No replica has the key");
            }
            return set.get() != null;
        }
    }

    private SetParams onlyIfFree() {
        return SetParams.setParams().nx().px(life.toMillis());
    }

    /** @return whether it is still ours; empty when Redis does not say */
    Optional<Boolean> renew(Key key) {
        try {
            counts.count(LockCount.COMMANDS);
            return redis.patient().map(commands -> commands.eval(RENEW, List.of(PREFIX + key.name()),
                    List.of(key.token(), String.valueOf(life.toMillis())))).map(Long.valueOf(1)::equals);
        } catch (JedisException away) {
            return Optional.empty();
        }
    }

    /** Lets keys go; what Redis does not hear of runs out by itself. */
    void release(Collection<Key> keys) {
        if (isAway()) {
            return;
        }
        try {
            counts.count(LockCount.COMMANDS);
            redis.quick().ifPresent(commands -> commands.eval(RELEASE, keys.stream().map(key -> PREFIX + key.name()).toList(),
                    keys.stream().map(Key::token).toList()));
            // no sign that locks work: a Redis whose memory is full lets keys go but takes none
        } catch (JedisException trouble) {
            breaker.failed(trouble);
        }
    }

    /** Looks whether a Redis that did not answer does so again, and takes writes. */
    void probe() {
        if (!breaker.isOpen()) {
            return;
        }
        redis.forgetIdle();
        try {
            redis.quick().ifPresent(commands -> commands.set("checkin:probe", "", SetParams.setParams().px(life.toMillis())));
            breaker.close();
        } catch (JedisException still) {
            // asked again at the next probe
        }
    }
}
