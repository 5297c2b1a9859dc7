package app.checkin.security;

import java.time.Duration;

/** Fills with a steady rate up to its size; each call takes one out. */
final class Bucket {

    private static final double SECOND = Duration.ofSeconds(1).toNanos();

    private final Rate rate;
    private double content;
    private long filledAt;

    /** Full at first. @param now in nanoseconds, of any origin */
    Bucket(Rate rate, long now) {
        this.rate = rate;
        this.content = rate.burst();
        this.filledAt = now;
    }

    /**
     * @param perSecond calls in the long run
     * @param burst calls at once after a rest
     */
    record Rate(int perSecond, int burst) {
    }

    /** @return whether one was left; it is taken then */
    synchronized boolean take(long now) {
        content = Math.min(rate.burst(), content + (now - filledAt) / SECOND * rate.perSecond());
        filledAt = now;
        boolean left = content >= 1;
        content -= left ? 1 : 0;
        return left;
    }
}
