package app.checkin.paper;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import app.checkin.domain.CheckInList;
import app.checkin.domain.Event;
import app.checkin.domain.Participant;
import app.checkin.domain.Status;

/**
 * What a printed door list needs to know.
 *
 * @param event at whose door it is used
 * @param list for which people are ticked
 * @param people of the event; only those with a place whom the list admits are printed
 * @param admitted ids of those who are in already
 * @param printedAt now
 */
public record DoorListPaper(Event event, CheckInList list, List<Participant> people, Set<String> admitted, Instant printedAt) {

    List<Filed> rows() {
        return Filed.byFamily(people.stream().filter(one -> one.standing().status() == Status.REGISTERED)
            .filter(one -> list.rules().admits(one.booking().category())).toList());
    }
}
