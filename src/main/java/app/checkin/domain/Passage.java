package app.checkin.domain;

import java.time.Instant;

/**
 * The latest change of state of one participant on one list. Passages are numbered from 1: an odd number is an entry,
 * an even one an exit or an undo. 0 means that nothing happened yet.
 *
 * @param n the number
 * @param scan id of the scan that made it; empty for 0
 * @param at when; {@link Instant#EPOCH} for 0
 * @param station name of the station, or of the user who did it by hand; empty for 0
 */
public record Passage(int n, String scan, Instant at, String station) {

    /** Nothing happened yet. */
    public static final Passage NONE = new Passage(0, "", Instant.EPOCH, "");

    /** @return whether the participant is in by this passage */
    public boolean inside() {
        return n % 2 == 1;
    }
}
