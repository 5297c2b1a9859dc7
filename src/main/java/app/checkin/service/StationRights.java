package app.checkin.service;

import app.checkin.domain.Forbidden;
import app.checkin.domain.Station;

/** What a phone may do at the door. */
final class StationRights {

    private static final String NOT_ALLOWED = "station-not-allowed";

    private StationRights() {
    }

    /** @throws Forbidden when the phone may not scan for this list, not check in by hand, or not override */
    static void require(Station station, CheckInRequest request) {
        requireList(station, request.list());
        if (request.shown() instanceof CheckInRequest.Shown.Person) {
            require(station, Station.Right.SEARCH, "check people in by hand");
        }
        if (request.manner().override().isPresent()) {
            require(station, Station.Right.OVERRIDE, "let people in against the rules of a list");
        }
    }

    /** @throws Forbidden when the phone does not scan for the list */
    static void requireList(Station station, String list) {
        if (!station.lists().contains(list)) {
            throw new Forbidden(NOT_ALLOWED, station.name() + " does not scan for this list. Choose another list in the menu.");
        }
    }

    /** @throws Forbidden when the phone lacks the right */
    static void require(Station station, Station.Right right, String what) {
        if (!station.may(right)) {
            throw new Forbidden(NOT_ALLOWED, station.name() + " may not " + what + ". Send the person to the help point.");
        }
    }
}
