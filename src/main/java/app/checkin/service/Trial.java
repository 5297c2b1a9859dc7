package app.checkin.service;

import app.checkin.domain.CheckInList;
import app.checkin.domain.Participant;
import app.checkin.domain.Passage;
import app.checkin.domain.Reason;
import java.time.Instant;
import java.util.Optional;

/**
 * What one list would say to a ticket.
 *
 * @param list which one
 * @param participant whose ticket it is, if it is clear
 * @param reason why the door would refuse; empty where it would let the person in
 * @param last what happened last to the participant on this list
 * @param help what the door tells besides
 */
public record Trial(CheckInList list, Optional<Participant> participant, Optional<Reason> reason, Passage last, Help help) {

    /**
     * @param several whether the words fit more than one person, so that nobody was tried
     * @param replacedAt when the ticket was replaced
     * @param otherList one that takes the person's category
     */
    public record Help(boolean several, Optional<Instant> replacedAt, Optional<CheckInList> otherList) {
    }
}
