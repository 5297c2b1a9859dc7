package app.checkin.service;

import app.checkin.domain.Event;
import java.util.List;

/** What an event has as long as nobody says otherwise. */
public final class EventDefaults {

    /** Guests' languages, the first for whoever told none. */
    public static final List<String> LANGUAGES = List.of("en", "de");
    /** Reads after a colon: "Go to: help desk". */
    public static final String HELP_POINT = "help desk";
    /** Days after the end until participants are made anonymous. */
    public static final int RETENTION_DAYS = 30;
    /** Name of the list that a new event has. */
    public static final String ENTRANCE = "Entrance";
    /** Hours from start to end where nobody told the end. */
    public static final int HOURS = 6;

    private EventDefaults() {
    }

    /** @return details of an event of which only the size is known */
    public static Event.Details details(Event.Size size) {
        return new Event.Details(LANGUAGES, HELP_POINT, "", RETENTION_DAYS, size);
    }
}
