package app.checkin.service;

import app.checkin.domain.InvalidInput;
import java.util.Optional;

/**
 * Which participants to show.
 *
 * @param event id of the event
 * @param text words of a name in any order, a reference, a ticket's text or part of an e-mail address; empty for all
 * @param state one of {@link ParticipantState}
 * @param category only those
 * @param after {@link ParticipantPage#next()} of the page before; empty for the first
 * @param limit rows on the page, from 1 to {@link Limits#PAGE}
 */
public record ParticipantQuery(String event, String text, Optional<ParticipantState> state, Optional<String> category,
        Optional<String> after, int limit) {

    /** @throws InvalidInput for an impossible limit or a text longer than any name */
    public ParticipantQuery {
        if (limit < 1 || limit > Limits.PAGE) {
            throw new InvalidInput("The limit must be a number from 1 to " + Limits.PAGE + ".");
        }
        if (text.length() > Limits.EMAIL) {
            throw new InvalidInput("The search is longer than any name. Type fewer letters.");
        }
    }

    /** @return the first page of everybody who matches the text */
    public static ParticipantQuery of(String event, String text, int limit) {
        return new ParticipantQuery(event, text, Optional.empty(), Optional.empty(), Optional.empty(), limit);
    }
}
