package app.checkin.matching;

import app.checkin.domain.Participant;

/**
 * A participant whom the event has already.
 *
 * @param participant as stored
 * @param importKey the key under which an import stored it; empty for one added otherwise
 * @param importedBy id of that import; empty for none
 */
public record Known(Participant participant, String importKey, String importedBy) {
}
