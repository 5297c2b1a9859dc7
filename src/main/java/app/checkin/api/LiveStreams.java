package app.checkin.api;

import app.checkin.live.Closing;
import app.checkin.live.LiveFeed;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/** Keeps streams going: gathers news for a moment, asks again whether the listener may listen, drops the slow ones. */
@ApplicationScoped
class LiveStreams {

    private static final System.Logger LOG = System.getLogger(LiveStreams.class.getName());
    /** At a busy door one message tells many scans. */
    private static final int GATHER_MILLIS = 200;
    private static final int CHECK_SECONDS = 15;

    private final LiveFeed feed;
    private final Set<Line> open = ConcurrentHashMap.newKeySet();

    @Resource
    private ManagedScheduledExecutorService executor;

    /** For proxies. */
    protected LiveStreams() {
        this(null);
    }

    /** @param feed where news comes from */
    @Inject
    LiveStreams(LiveFeed feed) {
        this.feed = feed;
    }

    /** Begins with a snapshot, then sends what happens, until the listener leaves or may not listen any more.
     *  @param may asked each 15 seconds */
    void begin(String event, LiveStream stream, BooleanSupplier may) {
        Line line = new Line(stream, may);
        open.add(line);
        Runnable unsubscribe = feed.subscribe(event, news -> {
            if (!stream.offer(news)) {
                executor.execute(line::hangUp);
            } else if (line.due.compareAndSet(false, true)) {
                executor.schedule(line::flush, GATHER_MILLIS, TimeUnit.MILLISECONDS);
            }
        });
        line.end = () -> {
            open.remove(line);
            unsubscribe.run();
        };
        stream.snapshot(feed.latest(event));
        line.checks = executor.scheduleWithFixedDelay(line::check, CHECK_SECONDS, CHECK_SECONDS, TimeUnit.SECONDS);
    }

    /** Nobody waits for the end of a stream that goes on for ever; browsers come back by themselves, to another server. */
    void closing(@Observes Closing stopping) {
        open.forEach(Line::hangUp);
    }

    /** What belongs to one stream. */
    static final class Line {

        private final LiveStream stream;
        private final BooleanSupplier may;
        private final AtomicBoolean due = new AtomicBoolean();
        private volatile Runnable end = () -> { };
        private volatile Future<?> checks;

        Line(LiveStream stream, BooleanSupplier may) {
            this.stream = stream;
            this.may = may;
        }

        /** One thread at a time writes to a listener. */
        synchronized void flush() {
            due.set(false);
            attempt(stream::flush);
        }

        void check() {
            if (stream.isClosed() || !mayStay()) {
                hangUp();
            } else {
                ping();
            }
        }

        /** An exception would end these checks for good, and the stream would go on unasked. */
        private boolean mayStay() {
            try {
                return may.getAsBoolean();
            } catch (RuntimeException storeAway) {
                LOG.log(Level.DEBUG, "Not known now; nothing new can be recorded meanwhile, and it is asked again", storeAway);
                return true;
            }
        }

        private synchronized void ping() {
            attempt(stream::ping);
        }

        private void attempt(Runnable sending) {
            try {
                sending.run();
            } catch (RuntimeException gone) {
                LOG.log(Level.DEBUG, "A listener is gone", gone);
                hangUp();
            }
        }

        void hangUp() {
            end.run();
            Future<?> running = checks;
            if (running != null) {
                running.cancel(false);
            }
            stream.close();
        }
    }
}
