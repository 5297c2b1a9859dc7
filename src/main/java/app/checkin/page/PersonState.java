package app.checkin.page;

import app.checkin.domain.Participant;
import app.checkin.domain.Status;
import app.checkin.live.Visit;
import java.time.Instant;
import java.util.Optional;

/**
 * How a person stands, in one word with its icon and colour.
 *
 * @param key of the words: {@code state.<key>}
 * @param kind colour, as the fragment {@code status} takes it
 * @param icon as the fragment {@code status} takes it
 * @param at since when
 */
public record PersonState(String key, String kind, String icon, Optional<Instant> at) {

    /** @return the state of a participant of whom the event's first list knows this */
    public static PersonState of(Participant participant, Visit visit) {
        Participant.Standing standing = participant.standing();
        if (standing.barred()) {
            return new PersonState("barred", "stop", "stop", Optional.of(standing.since()));
        }
        if (standing.status() != Status.REGISTERED) {
            boolean cancelled = standing.status() == Status.CANCELLED;
            return new PersonState(standing.status().slug(), cancelled ? "stop" : "warn", cancelled ? "stop" : "wait", Optional.of(standing.since()));
        }
        if (!visit.came()) {
            return new PersonState("awaited", "off", "person", Optional.empty());
        }
        return visit.inside() ? new PersonState("here", "ok", "ok", Optional.of(visit.since()))
                : new PersonState("left", "off", "person", Optional.of(visit.since()));
    }
}
