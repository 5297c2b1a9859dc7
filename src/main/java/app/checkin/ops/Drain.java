package app.checkin.ops;

import app.checkin.config.Settings;
import app.checkin.live.Closing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import sun.misc.Signal;
import sun.misc.SignalHandler;

/**
 * Lets a server end without anybody at the door noticing. Liberty closes its ports as soon as it hears SIGTERM, while whoever
 * passes requests on goes on sending them for some seconds. So SIGTERM first makes this server not ready, and it answers for
 * {@code CHECKIN_DRAIN_SECONDS} more; then live streams end, and Liberty does what it always does: it closes its ports,
 * finishes the requests it has, and ends the application. Ctrl-C (SIGINT), or a second SIGTERM, does not wait.
 *
 * <p>Java has no other way to put something before its shutdown hooks; {@code sun.misc.Signal} is kept for this (JEP 260).
 */
@ApplicationScoped
public class Drain {

    private static final System.Logger LOG = System.getLogger(Drain.class.getName());
    private static final Signal TERM = new Signal("TERM");
    private static final Signal INT = new Signal("INT");

    private final Settings settings;
    private final Event<Closing> closing;
    private final Map<Signal, SignalHandler> before = new ConcurrentHashMap<>();
    private final AtomicBoolean begun = new AtomicBoolean();

    /** For proxies. */
    protected Drain() {
        this(null, null);
    }

    /** @param settings tell how long
     *  @param closing told at the end of that time */
    @Inject
    public Drain(Settings settings, Event<Closing> closing) {
        this.settings = settings;
        this.closing = closing;
    }

    /** @return whether this server is about to stop */
    public boolean hasBegun() {
        return begun.get();
    }

    void started(@Observes @Initialized(ApplicationScoped.class) Object context) {
        try {
            before.put(TERM, Signal.handle(TERM, signal -> stop(signal, settings.drainSeconds())));
            before.put(INT, Signal.handle(INT, signal -> stop(signal, 0)));
        } catch (IllegalArgumentException reduced) {
            LOG.log(Level.WARNING, "The JVM keeps signals to itself (-Xrs?): this server stops without draining", reduced);
        }
    }

    private void stop(Signal signal, int seconds) {
        if (!begun.getAndSet(true) && seconds > 0) {
            LOG.log(Level.INFO, "The server is asked to stop: it is not ready any more, and answers for " + seconds + " s");
            long end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
            for (long left = end - System.nanoTime(); left > 0; left = end - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
        }
        try {
            closing.fire(new Closing());
        } finally {
            before.get(signal).handle(signal);
        }
    }

    void ended(@Observes @BeforeDestroyed(ApplicationScoped.class) Object context) {
        before.forEach(Signal::handle);
    }
}
