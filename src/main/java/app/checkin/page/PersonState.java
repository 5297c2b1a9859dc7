package app.checkin.page;

import app.checkin.domain.Participant;
import app.checkin.domain.Passage;
import app.checkin.domain.Status;
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

    /** @return the state of a participant of whom this happened last on the event's first list */
    public static PersonState of(Participant participant, Passage entrance) {
        Participant.Standing standing = participant.standing();
        if (standing.barred()) {
            return new PersonState("barred", "stop", "stop", Optional.of(standing.since()));
        }
        if (standing.status() != Status.REGISTERED) {
            boolean cancelled = standing.status() == Status.CANCELLED;
            return new PersonState(standing.status().slug(), cancelled ? "stop" : "warn", cancelled ? "stop" : "wait", Optional.of(standing.since()));
        }
        if (entrance.n() == 0) {
            return new PersonState("awaited", "off", "person", Optional.empty());
        }
        return entrance.inside() ? new PersonState("here", "ok", "ok", Optional.of(entrance.at()))
                : new PersonState("left", "off", "person", Optional.of(entrance.at()));
    }
}
