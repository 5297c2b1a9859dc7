package app.checkin.page;

import app.checkin.domain.Participant;
import app.checkin.domain.SearchKey;
import app.checkin.domain.Status;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How many tickets an event has, and which way they can go.
 *
 * @param placed people with a place, whose tickets count
 * @param reachable those of them with an e-mail address
 * @param waiting people on the waiting list, whose tickets do not count yet
 * @param sample the first of those with a place; empty where nobody has one
 */
public record TicketCount(long placed, long reachable, long waiting, Optional<Participant> sample) {

    /** @return those with a place whom no mail can reach */
    public long mailless() {
        return placed - reachable;
    }

    static TicketCount of(List<Participant> people) {
        List<Participant> placed = people.stream().filter(one -> one.standing().status() == Status.REGISTERED).toList();
        return new TicketCount(placed.size(), placed.stream().filter(one -> !one.person().email().isEmpty()).count(),
                people.stream().filter(one -> one.standing().status() == Status.WAITLISTED).count(),
                placed.stream().min(Comparator.comparing((Participant one) -> SearchKey.of(one.person().familyName())).thenComparing(Participant::id)));
    }
}
