package app.checkin.domain;

import java.util.Optional;

/** What services tell each other, as CDI events, after the store has taken a change; also from server to server. */
public sealed interface Changes {

    /** An event was made or changed.
     *  @param id its id */
    record EventChanged(String id) implements Changes {
    }

    /** A check-in list was made or changed.
     *  @param event id of its event
     *  @param id its id */
    record ListChanged(String event, String id) implements Changes {
    }

    /** A participant was added or changed: the person, the booking, the standing or the ticket.
     *  @param event id of the event
     *  @param id id of the participant */
    record ParticipantChanged(String event, String id) implements Changes {
    }

    /** Many participants of one event changed at once, as an import does.
     *  @param event id of the event */
    record ParticipantsChanged(String event) implements Changes {
    }

    /** A station was enrolled, changed or blocked.
     *  @param event id of its event
     *  @param id its id */
    record StationChanged(String event, String id) implements Changes {
    }

    /** A scan was recorded, whatever it came to.
     *  @param scan the record as stored
     *  @param participant whose ticket it was, empty where the code named nobody */
    record ScanRecorded(Scan scan, Optional<Participant> participant) implements Changes {
    }

    /** A user was made, changed, removed or signed out.
     *  @param name by which the user signs in */
    record UserChanged(String name) implements Changes {
    }

    /** Changes by other servers may not have been heard of: whoever remembers anything forgets it. Told within a server only. */
    record Missed() implements Changes {
    }
}
