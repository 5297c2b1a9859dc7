package app.checkin.page;

import app.checkin.domain.Participant.Standing;
import app.checkin.domain.Passage;
import app.checkin.domain.Policy;
import app.checkin.domain.Status;
import app.checkin.service.OwnTicket;
import java.time.Instant;

/**
 * How a ticket stands, in the words that its holder reads.
 *
 * @param key of the words: {@code state.<key>}, and {@code then.<key>} for what to do
 * @param kind colour, as the fragment {@code status} takes it
 * @param icon as the fragment {@code status} takes it
 * @param at since when
 * @param shown whether the code is worth showing at the door
 */
public record GuestState(String key, String kind, String icon, Instant at, boolean shown) {

    /** Somebody barred is sent to a person and told nothing more, here as at the door.
     *  @return the state of this ticket */
    static GuestState of(OwnTicket ticket) {
        if (ticket instanceof OwnTicket.Held held) {
            Standing standing = held.holder().standing();
            return standing.barred() ? new GuestState("ask", "warn", "info", standing.since(), true)
                    : standing.status() == Status.REGISTERED ? placed(held) : unplaced(standing);
        }
        return new GuestState("replaced", "stop", "stop", ((OwnTicket.Replaced) ticket).at(), false);
    }

    private static GuestState unplaced(Standing standing) {
        return standing.status() == Status.CANCELLED ? new GuestState("cancelled", "stop", "stop", standing.since(), false)
                : new GuestState("waitlisted", "warn", "wait", standing.since(), true);
    }

    private static GuestState placed(OwnTicket.Held held) {
        Passage last = held.last();
        if (held.policy() == Policy.UNLIMITED) {
            return new GuestState("valid", "ok", "ok", last.at(), true);
        }
        if (last.inside()) {
            return held.policy() == Policy.ONCE ? new GuestState("used", "off", "ok", last.at(), true)
                    : new GuestState("inside", "ok", "ok", last.at(), true);
        }
        boolean out = held.policy() == Policy.RE_ENTRY && last.n() > 0;
        return new GuestState(out ? "outside" : "unused", "ok", "ok", last.at(), true);
    }
}
