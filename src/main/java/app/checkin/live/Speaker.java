package app.checkin.live;

import app.checkin.config.RedisConnection;
import app.checkin.domain.Changes;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisException;

/**
 * Tells the other servers what changed here, in order, from one thread, and that this server is there each 500 ms. Nothing is
 * told twice: a message that did not get through has used up its number, and who misses it knows by that.
 */
final class Speaker implements Runnable {

    static final String CHANNEL = "checkin:live";

    private static final System.Logger LOG = System.getLogger(Speaker.class.getName());
    private static final Duration BEAT = Duration.ofMillis(500);
    private static final int MOST_WAITING = 10_000;

    private final RedisConnection redis;
    private final String self;
    private final Message.Kind beat;
    private final BlockingQueue<Changes> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
    private final AtomicBoolean overflowed = new AtomicBoolean();
    private long n;
    private boolean heard = true;
    private volatile boolean ended;

    /** @param beat by what this server tells that it is there */
    Speaker(RedisConnection redis, String self, Message.Kind beat) {
        this.redis = redis;
        this.self = self;
        this.beat = beat;
    }

    /** Has it told as soon as possible, and returns at once. What is too much is not told, which listeners know by a number
     *  that is left out. */
    void tell(Changes change) {
        if (!waiting.offer(change)) {
            waiting.clear();
            overflowed.set(true);
        }
    }

    @Override
    public void run() {
        long due = System.nanoTime();
        while (!ended && !Thread.currentThread().isInterrupted()) {
            Optional<Changes> change = next(due - System.nanoTime());
            change.ifPresent(news -> say(Message.Kind.NEWS, Optional.of(news)));
            if (System.nanoTime() - due >= 0) {
                say(beat, Optional.empty());
                due = System.nanoTime() + BEAT.toNanos();
            }
        }
    }

    /** Says good-bye; nothing is told after it. */
    synchronized void end() {
        say(Message.Kind.BYE, Optional.empty());
        ended = true;
    }

    private Optional<Changes> next(long nanos) {
        try {
            return Optional.ofNullable(waiting.poll(nanos, TimeUnit.NANOSECONDS));
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private synchronized void say(Message.Kind kind, Optional<Changes> change) {
        if (ended) {
            return;
        }
        n += overflowed.getAndSet(false) ? 2 : 1;
        try {
            Optional<UnifiedJedis> client = redis.patient();
            client.ifPresent(jedis -> jedis.publish(CHANNEL, new Message(self, n, System.nanoTime(), kind, change).text()));
            noticed(client.isPresent(), "it was not found yet");
        } catch (JedisException away) {
            noticed(false, away.getMessage());
        }
    }

    private void noticed(boolean now, String why) {
        if (now != heard) {
            heard = now;
            LOG.log(Level.WARNING, now ? "Other servers are told of changes again."
                    : "Redis takes no message (" + why + "): servers read each participant at each scan until it does.");
        }
    }
}
