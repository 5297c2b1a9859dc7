package app.checkin.domain;

import java.time.Instant;
import java.util.Optional;

/**
 * One attempt at the door, admitted or denied: the record that never changes.
 *
 * @param nonce its id, made by whoever asked; asking again with it is asking for the same answer
 * @param fingerprint what the nonce was used for, see {@link Fingerprint}
 * @param where on which list and by whom
 * @param what what was asked
 * @param at when the server decided
 * @param result what it decided
 */
public record Scan(String nonce, String fingerprint, Where where, What what, Instant at, Result result) {

    /**
     * @param event id of the event
     * @param list id of the list
     * @param station id of the station, or {@code user:} and the user's name
     * @param stationName what people call it
     */
    public record Where(String event, String list, String station, String stationName) {
    }

    /**
     * @param participant id, empty where the code named nobody
     * @param direction in or out
     * @param source how the code was read
     * @param scannedAt the phone's own time, where it told one
     * @param note why somebody was let in against a rule of the list, or what undid it; may be empty
     */
    public record What(Optional<String> participant, Direction direction, Source source, Optional<Instant> scannedAt, String note) {
    }

    /**
     * @param outcome what it came to
     * @param reason why, for a denial or a conflict
     * @param first the passage that stood in the way, where one did
     * @param undoes nonce of the admission that this one takes back
     * @param claim the unique keys it holds
     */
    public record Result(Outcome outcome, Optional<Reason> reason, Optional<Passage> first, Optional<String> undoes, Claim claim) {
    }

    /**
     * What only one scan can hold; the store's unique keys on these two decide every race.
     *
     * @param slot number of the passage on the list; 0 for none
     * @param seat number of the place, from 1, on lists with a capacity; 0 for none
     */
    public record Claim(int slot, int seat) {

        /** Changes nothing. */
        public static final Claim NONE = new Claim(0, 0);
    }

    /** @return the passage that this scan is, {@link Passage#NONE} when it changed nothing */
    public Passage passage() {
        int n = result.claim().slot();
        return n == 0 ? Passage.NONE : new Passage(n, nonce, at, where.stationName());
    }
}
