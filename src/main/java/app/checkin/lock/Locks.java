package app.checkin.lock;

import java.time.Duration;

/** Gives locks. There are two kinds; {@code DISTRIBUTED_LOCK_MODE} chooses one at start. */
public interface Locks {

    /**
     * What a call wants.
     *
     * @param key what is locked
     * @param whenLost what happens when it cannot be
     * @param patience how long to wait for others who have it
     */
    record Wish(String key, WhenLost whenLost, Duration patience) {
    }

    /** Waits for the lock within the wish's limit. A call that may go on without gets a hold that holds nothing.
     *  @return to be closed when the work is done
     *  @throws app.checkin.domain.Unavailable when the call must not go on */
    Hold acquire(Wish wish);
}
