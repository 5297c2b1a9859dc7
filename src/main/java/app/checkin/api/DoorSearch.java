package app.checkin.api;

import app.checkin.domain.Forbidden;
import app.checkin.domain.InvalidInput;
import app.checkin.domain.Station;
import app.checkin.service.ParticipantPage;
import app.checkin.service.ParticipantQuery;
import app.checkin.service.ParticipantService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Finds people for a phone at the door: so few that nobody can read the guest list out of it. */
@ApplicationScoped
class DoorSearch {

    private static final int SHORTEST = 3;
    /** One more than a phone shows, so that it can say "and more". */
    private static final int MOST = 9;

    private final ParticipantService participants;

    /** For proxies. */
    protected DoorSearch() {
        this(null);
    }

    /** @param participants finds */
    @Inject
    DoorSearch(ParticipantService participants) {
        this.participants = participants;
    }

    /** @throws Forbidden {@code station-not-allowed} for another event, or without the right to search
     *  @throws InvalidInput for fewer than three letters */
    ParticipantPage find(Station station, String event, String text) {
        if (!station.event().equals(event) || !station.may(Station.Right.SEARCH)) {
            throw new Forbidden("station-not-allowed", station.name() + " may not search here. Send the person to the help point.");
        }
        if (text.strip().codePointCount(0, text.strip().length()) < SHORTEST) {
            throw new InvalidInput("Type at least " + SHORTEST + " letters of the name, or the whole reference.");
        }
        return participants.search(ParticipantQuery.of(event, text, MOST));
    }
}
