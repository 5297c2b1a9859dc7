package app.checkin.domain;

import java.util.Optional;

/** What services tell each other, as CDI events, after the store has taken a change. */
public final class Changes {

    private Changes() {
    }

    /** An event was made or changed.
     *  @param id its id */
    public record EventChanged(String id) {
    }

    /** A check-in list was made or changed.
     *  @param event id of its event
     *  @param id its id */
    public record ListChanged(String event, String id) {
    }

    /** A participant was added or changed: the person, the booking, the standing or the ticket.
     *  @param event id of the event
     *  @param id id of the participant */
    public record ParticipantChanged(String event, String id) {
    }

    /** Many participants of one event changed at once, as an import does.
     *  @param event id of the event */
    public record ParticipantsChanged(String event) {
    }

    /** A station was enrolled, changed or blocked.
     *  @param event id of its event
     *  @param id its id */
    public record StationChanged(String event, String id) {
    }

    /** A scan was recorded, whatever it came to.
     *  @param scan the record as stored
     *  @param participant whose ticket it was, empty where the code named nobody */
    public record ScanRecorded(Scan scan, Optional<Participant> participant) {
    }

    /** A user was made, changed, removed or signed out.
     *  @param name by which the user signs in */
    public record UserChanged(String name) {
    }
}
