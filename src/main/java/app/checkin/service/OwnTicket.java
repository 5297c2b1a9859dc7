package app.checkin.service;

import app.checkin.domain.Event;
import app.checkin.domain.Participant;
import app.checkin.domain.Passage;
import app.checkin.domain.Policy;
import java.time.Instant;

/** A ticket as whoever has its code may see it. */
public sealed interface OwnTicket {

    /** @return for which it is, or was */
    Event event();

    /**
     * One that counts.
     *
     * @param event for which it is
     * @param holder whose it is
     * @param policy how often the holder's list lets in
     * @param last what happened last on that list
     */
    record Held(Event event, Participant holder, Policy policy, Passage last) implements OwnTicket {
    }

    /**
     * One that another took the place of. Whose that is, this one does not tell: it may be somebody else's.
     *
     * @param event for which it was
     * @param at when it was replaced
     */
    record Replaced(Event event, Instant at) implements OwnTicket {
    }
}
