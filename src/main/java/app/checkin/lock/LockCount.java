package app.checkin.lock;

import java.util.Locale;

/** What is counted about locks since the server started. */
public enum LockCount {
    /** Locks that were given. */
    ACQUIRED,
    /** Microseconds that calls waited for them, in all. */
    WAITED_MICROS,
    /** Microseconds for which they were held, in all. */
    HELD_MICROS,
    /** Calls whose time was over before the lock was free. */
    TIMED_OUT,
    /** Locks that ran out while they were held. */
    LOST,
    /** Calls at the door that went on without asking Redis, because it does not answer. */
    DEGRADED,
    /** Calls that were refused, and wrote nothing. */
    REFUSED,
    /** Commands sent to Redis for locks. */
    COMMANDS,
    /** Writes that met a key that was taken, which is what locks at the door are to spare. */
    CONFLICTING_WRITES;

    /** @return the word in answers, such as {@code timed-out} */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
