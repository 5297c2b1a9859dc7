package app.checkin.lock;

import app.checkin.domain.Unavailable;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** What both kinds of locks do when a lock is given, taken back or not to be had. */
record Tally(LockCounts counts) {

    /** @throws Unavailable for a call that is refused while this obstacle stands */
    void require(Locks.Wish wish, Optional<String> obstacle) {
        if (wish.whenLost() == WhenLost.REFUSE) {
            obstacle.ifPresent(sentence -> {
                throw refused("not-the-writer", sentence);
            });
        }
    }

    /** @return the moment, in nanoseconds */
    long given(long asked) {
        long now = System.nanoTime();
        counts.count(LockCount.ACQUIRED);
        counts.add(LockCount.WAITED_MICROS, TimeUnit.NANOSECONDS.toMicros(now - asked));
        return now;
    }

    void released(long given) {
        counts.add(LockCount.HELD_MICROS, TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - given));
    }

    /** @throws Unavailable when the call must not go on without its turn */
    void tooLate(Locks.Wish wish) {
        counts.count(LockCount.TIMED_OUT);
        if (wish.whenLost() == WhenLost.REFUSE) {
            throw refused("busy", "Somebody else is at this just now, and nothing was written. Try again in a few seconds.");
        }
    }

    /** @throws Unavailable when the call must not go on without Redis */
    void degraded(Locks.Wish wish) {
        if (wish.whenLost() == WhenLost.REFUSE) {
            throw refused("locks-away", "Redis does not answer, which keeps several servers from doing this at once. Nothing was written. "
                    + "Check-ins go on. Try again when Redis is back.");
        }
        counts.count(LockCount.DEGRADED);
    }

    private Unavailable refused(String reason, String sentence) {
        counts.count(LockCount.REFUSED);
        return new Unavailable(reason, sentence);
    }
}
