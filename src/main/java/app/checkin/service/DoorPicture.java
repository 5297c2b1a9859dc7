package app.checkin.service;

import app.checkin.domain.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * How one list went so far.
 *
 * @param arrivals entries in steps of five minutes, from the first to the last; steps without any are there
 * @param refusals refused scans of the last 15 minutes by reason, the most frequent first
 * @param pace entries of the last minutes
 * @param at when this was read
 */
public record DoorPicture(List<Step> arrivals, Map<Reason, Integer> refusals, Pace pace, Instant at) {

    /** Length of a step. */
    public static final Duration STEP = Duration.ofMinutes(5);
    /** How far back refusals are told. */
    public static final Duration RECENT = Duration.ofMinutes(15);

    /** Keeps an own copy; the order of the refusals stays. */
    public DoorPicture {
        arrivals = List.copyOf(arrivals);
    }

    /**
     * @param from beginning of the step
     * @param entries people let in during it, those taken back included
     */
    public record Step(Instant from, int entries) {
    }

    /**
     * @param now entries of the last five minutes
     * @param before entries of the five minutes before those
     * @param refusedNow refusals of the last five minutes
     */
    public record Pace(int now, int before, int refusedNow) {

        /** @return whether more than a tenth of the last five minutes' scans were refused, with ten scans at least */
        public boolean manyRefusals() {
            int scans = now + refusedNow;
            return scans >= 10 && refusedNow * 10 > scans;
        }
    }
}
