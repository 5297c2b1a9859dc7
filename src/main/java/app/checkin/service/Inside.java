package app.checkin.service;

import app.checkin.domain.Participant;
import app.checkin.live.Visit;
import java.time.Instant;
import java.util.List;

/**
 * Everybody who is in by one list, the latest entrance first.
 *
 * @param people those whose names are known
 * @param nameless how many more are in, of whom this server knows no name while the store is away
 * @param asOf when the store last confirmed this
 * @param confirmed whether the store confirmed it just now; if not, it is what this server last knew
 */
public record Inside(List<Person> people, int nameless, Instant asOf, boolean confirmed) {

    /** Keeps an own copy. */
    public Inside {
        people = List.copyOf(people);
    }

    /**
     * @param participant who is in
     * @param entered when and where the person last came in
     */
    public record Person(Participant participant, Visit.Move entered) {
    }

    /** @return how many are in */
    public int count() {
        return people.size() + nameless;
    }
}
