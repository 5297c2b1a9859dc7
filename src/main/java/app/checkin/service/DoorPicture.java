package app.checkin.service;

import app.checkin.domain.Reason;
import app.checkin.domain.Scan;
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
 * @param doors what the doors did
 * @param at when this was read
 */
public record DoorPicture(List<Step> arrivals, Map<Reason, Integer> refusals, Pace pace, Doors doors, Instant at) {

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
     * @param recent scans of the last five minutes by station
     * @param conflicts admissions by phones that could not ask and should not have been, the newest first; one whose entry was
     *                  taken back since is settled
     */
    public record Doors(Map<String, Integer> recent, List<Scan> conflicts) {

        /** Keeps own copies. */
        public Doors {
            recent = Map.copyOf(recent);
            conflicts = List.copyOf(conflicts);
        }

        /** @param station id of it
         *  @return its scans of the last five minutes */
        public int scans(String station) {
            return recent.getOrDefault(station, 0);
        }

        /** @param station id of it
         *  @return its scans a minute, over the last five minutes */
        public int aMinute(String station) {
            return Math.round(scans(station) / (float) STEP.toMinutes());
        }
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
