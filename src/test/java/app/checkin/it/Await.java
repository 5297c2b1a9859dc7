package app.checkin.it;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/** Waits for conditions, never for a time. */
public final class Await {

    private static final Duration STEP = Duration.ofMillis(50);

    private Await() {
    }

    /** Waits until the condition holds. An exception counts as not yet.
     *  @throws AssertionError naming what was waited for, when the time is over */
    public static void until(String what, Duration most, Callable<Boolean> condition) {
        long end = System.nanoTime() + most.toNanos();
        Throwable last = null;
        while (System.nanoTime() < end) {
            try {
                if (condition.call()) {
                    return;
                }
            } catch (Exception | AssertionError notYet) {
                last = notYet;
            }
            LockSupport.parkNanos(STEP.toNanos());
        }
        throw new AssertionError("Waited " + most.toSeconds() + " s in vain until " + what, last);
    }
}
