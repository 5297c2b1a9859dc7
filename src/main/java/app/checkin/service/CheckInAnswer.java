package app.checkin.service;

import app.checkin.domain.CheckInList;
import app.checkin.domain.Participant;
import app.checkin.domain.Reason;
import app.checkin.domain.Scan;
import java.time.Instant;
import java.util.Optional;

/**
 * What the door is told.
 *
 * @param scan the record of it
 * @param replayed whether an earlier try with the same nonce is answered again
 * @param refusal why not; empty when admitted
 * @param guest who it is
 * @param help what makes a refusal understandable
 */
public record CheckInAnswer(Scan scan, boolean replayed, Optional<Reason> refusal, Guest guest, Help help) {

    /**
     * @param participant empty where the code named nobody
     * @param party the booking's people
     */
    public record Guest(Optional<Participant> participant, PartyCount party) {
    }

    /**
     * @param size how many came by the booking; 0 without one
     * @param in how many of them are in on this list, this one included
     */
    public record PartyCount(int size, int in) {

        /** Came alone. */
        public static final PartyCount NONE = new PartyCount(0, 0);
    }

    /**
     * @param list the list that was asked
     * @param otherList a list that takes this category
     * @param replacedAt when an old ticket was replaced
     */
    public record Help(CheckInList list, Optional<CheckInList> otherList, Optional<Instant> replacedAt) {
    }
}
