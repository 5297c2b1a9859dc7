package app.checkin.service;

import app.checkin.domain.Participant;
import app.checkin.domain.Passage;
import app.checkin.live.Visit;
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
     * @param entrance what last happened on the list that was asked for, else on the event's first; {@link Passage#NONE} for nothing
     * @param visit whether that list let the person in, and whether the person is in now
     */
    public record Row(Participant participant, Passage entrance, Visit visit) {
    }
}
