package app.checkin.service;

import app.checkin.domain.InvalidInput;
import java.util.Optional;

/**
 * Which participants to show.
 *
 * @param event id of the event
 * @param text words of a name in any order, a reference, a ticket's text or part of an e-mail address; empty for all
 * @param among whom to look among
 * @param order by what they are sorted
 * @param after {@link ParticipantPage#next()} of the page before, asked for in the same order; empty for the first
 * @param limit rows on the page, from 1 to {@link Limits#PAGE}
 */
public record ParticipantQuery(String event, String text, Among among, Order order, Optional<String> after, int limit) {

    /**
     * By what the people are narrowed; whatever is empty narrows nothing.
     *
     * @param state one of {@link ParticipantState}
     * @param category only those
     * @param list id of a list: only those whom it takes, and it tells who is here; else the event's first list does
     * @param mark only those who carry it
     */
    public record Among(Optional<ParticipantState> state, Optional<String> category, Optional<String> list, Optional<String> mark) {

        /** Everybody. */
        public static final Among ALL = new Among(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** By what people are sorted. */
    public enum Order {
        /** By family name. */
        FAMILY,
        /** By the last entrance, the latest first; then those who never came, by family name. */
        ARRIVAL
    }

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
        return new ParticipantQuery(event, text, Among.ALL, Order.FAMILY, Optional.empty(), limit);
    }
}
