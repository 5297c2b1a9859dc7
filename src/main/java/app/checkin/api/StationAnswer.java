package app.checkin.api;

import app.checkin.domain.Station;
import app.checkin.domain.Vitals;
import app.checkin.service.StationView;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A station as the office sees it.
 *
 * @param id in the addresses of this API
 * @param event id of its event
 * @param name what people call it
 * @param lists ids of the lists it may scan for, its usual one first
 * @param rights what it may do beyond scanning
 * @param enrolled whether a phone took its card
 * @param blocked whether it is shut out
 * @param expires when it ends by itself
 * @param vitals what its phone last told
 */
record StationAnswer(String id, String event, String name, List<String> lists, Set<Station.Right> rights, boolean enrolled,
        boolean blocked, Instant expires, Optional<VitalsAnswer> vitals) {

    /** @param at when the server heard it; the rest see {@link HeartbeatInput} */
    record VitalsAnswer(Optional<Integer> battery, String network, int unsent, String who, Instant at) {

        static VitalsAnswer of(Vitals vitals) {
            return new VitalsAnswer(vitals.battery(), vitals.network(), vitals.unsent(), vitals.who(), vitals.at());
        }
    }

    static StationAnswer of(Station station) {
        return of(new StationView(station, Optional.empty()));
    }

    static StationAnswer of(StationView view) {
        Station station = view.station();
        Station.State state = station.state();
        return new StationAnswer(station.id(), station.event(), station.name(), station.lists(), station.rights(), state.enrolled(),
                state.blocked(), state.expires(), view.vitals().map(VitalsAnswer::of));
    }

    /** @param items by name */
    @Schema(name = "StationItems")
    record All(List<StationAnswer> items) {
    }

    /**
     * A station with its new card.
     *
     * @param station waits for its phone
     * @param code what the card holds; told this once
     * @param url where the phone goes; the code stands behind #, which no log and no chat preview sees
     */
    @Schema(name = "StationCard")
    record Card(StationAnswer station, String id, String code, String url) {
    }

    /**
     * @param station as the phone may know it
     * @param token by which a program is known from now on; a browser gets a cookie instead
     */
    record Enrolled(Briefing station, Optional<String> token) {
    }

    /** @param id in the addresses of this API; the rest as above */
    @Schema(name = "StationBriefing")
    record Briefing(String id, String name, Set<Station.Right> rights, Instant expires) {

        static Briefing of(Station station) {
            return new Briefing(station.id(), station.name(), station.rights(), station.state().expires());
        }
    }

    /**
     * All that a phone needs to know of itself.
     *
     * @param station its name and rights
     * @param event what it scans for
     * @param lists those it may scan for, its usual one first
     */
    @Schema(name = "PhoneBriefing")
    record Me(Briefing station, EventView event, List<ListView> lists) {
    }

    /** @param now the server's time */
    @Schema(name = "Heartbeat")
    record Beat(Instant now) {
    }
}
