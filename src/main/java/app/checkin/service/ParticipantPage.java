package app.checkin.service;

import app.checkin.domain.Participant;
import app.checkin.domain.Passage;
import java.util.List;
import java.util.Optional;

/**
 * Some of the participants who were asked for, by family name.
 *
 * @param rows those on this page
 * @param next by which the next page is asked for; empty on the last
 * @param total how many match on all pages
 */
public record ParticipantPage(List<Row> rows, Optional<String> next, long total) {

    /** Keeps an own copy. */
    public ParticipantPage {
        rows = List.copyOf(rows);
    }

    /**
     * @param participant the person
     * @param entrance what last happened on the event's first list, {@link Passage#NONE} for nothing
     */
    public record Row(Participant participant, Passage entrance) {
    }
}
