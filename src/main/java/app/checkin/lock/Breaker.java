package app.checkin.lock;

import java.lang.System.Logger.Level;
import java.util.concurrent.atomic.AtomicInteger;

/** Remembers that Redis does not answer, so that nobody waits for it again until it was seen to answer. */
final class Breaker {

    private static final System.Logger LOG = System.getLogger(Breaker.class.getName());
    private static final int IN_A_ROW = 3;

    private final AtomicInteger failures = new AtomicInteger();
    private volatile boolean open;

    boolean isOpen() {
        return open;
    }

    void worked() {
        if (failures.get() > 0) {
            failures.set(0);
        }
    }

    void failed(RuntimeException trouble) {
        if (failures.incrementAndGet() >= IN_A_ROW && !open) {
            open = true;
            LOG.log(Level.WARNING, "Redis does not answer (" + trouble.getMessage() + "): check-ins go on without locks, and imports are refused");
        }
    }

    void close() {
        failures.set(0);
        open = false;
        LOG.log(Level.INFO, "Redis answers again: locks are back");
    }
}
