package app.checkin.lock;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * What one server has seen of the lease, and for how long nothing has moved. Measured by this process's own stopwatch: servers
 * whose clocks differ agree all the same.
 */
final class LeaseWatch {

    /** A lease that did not move for so long has no owner any more. */
    static final Duration LIFE = Duration.ofSeconds(10);

    private static final Duration STRICT_LIFE = Duration.ofSeconds(12);

    private final LongSupplier nanos;
    private Optional<LeaseRow> last = Optional.empty();
    private long moved;
    private Optional<Long> strictSeen = Optional.empty();

    LeaseWatch(LongSupplier nanos) {
        this.nanos = nanos;
    }

    void saw(LeaseRow row) {
        long now = nanos.getAsLong();
        LeaseRow before = last.orElse(LeaseRow.NONE);
        if (last.isEmpty() || row.beat() != before.beat() || !row.owner().equals(before.owner())) {
            moved = now;
        }
        if (row.handover() > 0 && row.handover() != before.handover()) {
            strictSeen = Optional.of(now);
        }
        last = Optional.of(row);
    }

    /** @return whether somebody has the lease and lives */
    boolean isLive() {
        return last.filter(row -> !row.isFree()).isPresent() && nanos.getAsLong() - moved < LIFE.toNanos();
    }

    /** @return whether a server in strict mode was about lately */
    boolean isStrictAbout() {
        return strictSeen.filter(seen -> nanos.getAsLong() - seen < STRICT_LIFE.toNanos()).isPresent();
    }
}
