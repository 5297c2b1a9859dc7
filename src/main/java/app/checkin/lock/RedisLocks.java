package app.checkin.lock;

import app.checkin.lock.RedisKeys.Grant;
import app.checkin.lock.RedisKeys.Key;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * Locks in Redis, for any number of servers. Threads of this process queue here first, so that one of them asks Redis. A lock
 * is given back after the answer, many by one command.
 */
final class RedisLocks implements Locks {

    private static final System.Logger LOG = System.getLogger(RedisLocks.class.getName());
    private static final int BATCH = 100;
    /** How long the door waits for another server: one that lives is done by then, and one that died would cost the key's whole life. */
    private static final Duration DOOR = Duration.ofMillis(50);

    private final KeyedLocks turns = new KeyedLocks();
    private final Map<Key, Long> held = new ConcurrentHashMap<>();
    private final BlockingQueue<Key> ended = new LinkedBlockingQueue<>();
    private final String start = UUID.randomUUID() + "-";
    private final AtomicLong tokens = new AtomicLong();
    private final Thread releasing = new Thread(this::release, "lock-release");
    private final RedisKeys redis;
    private final Supplier<Optional<String>> obstacle;
    private final Tally tally;

    /** @param obstacle why this server may not do what is refused without a lock; empty when it may */
    RedisLocks(RedisKeys redis, Supplier<Optional<String>> obstacle, LockCounts counts) {
        this.redis = redis;
        this.obstacle = obstacle;
        this.tally = new Tally(counts);
        releasing.setDaemon(true);
        releasing.start();
    }

    @Override
    public Hold acquire(Wish wish) {
        tally.require(wish, obstacle.get());
        long asked = System.nanoTime();
        if (!turns.enter(wish.key(), wish.patience())) {
            tally.tooLate(wish);
            return new Hold(() -> { });
        }
        Key key = new Key(wish.key(), start + tokens.incrementAndGet());
        boolean entered = false;
        try {
            Hold hold = atRedis(wish, key, asked);
            entered = true;
            return hold;
        } finally {
            if (!entered) {
                ended.add(key);
            }
        }
    }

    /** Whatever Redis said, the key is let go by its token in the end: a command without an answer may have worked. */
    private Hold atRedis(Wish wish, Key key, long asked) {
        boolean refuses = wish.whenLost() == WhenLost.REFUSE;
        long until = asked + wish.patience().toNanos();
        Grant grant = redis.take(key, refuses ? until : Math.min(until, System.nanoTime() + DOOR.toNanos()), refuses);
        if (grant != Grant.TAKEN) {
            if (grant == Grant.AWAY) {
                tally.degraded(wish);
            } else {
                tally.tooLate(wish);
            }
            return new Hold(() -> ended.add(key));
        }
        long given = tally.given(asked);
        held.put(key, given);
        return new Hold(() -> {
            held.remove(key);
            tally.released(given);
            ended.add(key);
        });
    }

    /** Lets those locks live on whose work takes long; a call at the door ends before its first renewal. */
    void renew() {
        long now = System.nanoTime();
        held.forEach((key, since) -> {
            boolean young = now - since < redis.life().toNanos() / 4;
            if (!young && !redis.renew(key).orElse(true) && held.remove(key) != null) {
                tally.counts().count(LockCount.LOST);
                LOG.log(Level.WARNING, "The lock " + key.name() + " ran out while it was held");
            }
        });
    }

    /** @return whether a thread of this process is at the key, or waits for it */
    boolean isQueued(String key) {
        return turns.isKnown(key);
    }

    private void release() {
        List<Key> batch = new ArrayList<>();
        try {
            while (true) {
                batch.add(ended.take());
                ended.drainTo(batch, BATCH);
                redis.release(batch);
                batch.forEach(key -> turns.leave(key.name()));
                batch.clear();
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends the thread of this object; keys that are held run out by themselves. */
    void close() {
        releasing.interrupt();
    }
}
