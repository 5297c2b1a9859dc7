package app.checkin.live;

import app.checkin.config.RedisConnection;
import java.lang.System.Logger.Level;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import redis.clients.jedis.JedisPubSub;
import redis.clients.jedis.exceptions.JedisException;

/** Listens to all servers, from one thread, and begins anew whenever the connection breaks. */
final class Listener implements Runnable {

    private static final System.Logger LOG = System.getLogger(Listener.class.getName());
    private static final int PAUSE_MILLIS = 200;
    private final RedisConnection redis;
    private final Consumer<String> reader;
    private final CountDownLatch ended = new CountDownLatch(1);

    /** @param reader gets each message, in the listening thread: it must return at once */
    Listener(RedisConnection redis, Consumer<String> reader) {
        this.redis = redis;
        this.reader = reader;
    }

    @Override
    public void run() {
        do {
            try {
                redis.patient().ifPresent(client -> client.subscribe(subscription(), Speaker.CHANNEL));
            } catch (JedisException broken) {
                LOG.log(Level.DEBUG, "The line to the other servers broke", broken);
            }
        } while (pause());
    }

    void end() {
        ended.countDown();
    }

    private JedisPubSub subscription() {
        return new JedisPubSub() {
            @Override
            public void onMessage(String channel, String message) {
                reader.accept(message);
                if (ended.getCount() == 0) {
                    unsubscribe();
                }
            }
        };
    }

    private boolean pause() {
        try {
            return !ended.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
