package app.checkin.api;

import app.checkin.domain.Changes.ScanRecorded;
import app.checkin.domain.Direction;
import app.checkin.domain.Outcome;
import app.checkin.domain.Participant;
import app.checkin.domain.Reason;
import app.checkin.domain.Scan;
import app.checkin.domain.Source;
import app.checkin.live.ListStatus;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A scan as those who watch see it.
 *
 * @param id of the scan; the same one may come twice and is one
 * @param list id of the list
 * @param at when the server decided
 * @param outcome what it came to
 * @param reason why not, for a denial or conflict
 * @param direction in or out
 * @param source how the code was read
 * @param station name of the station, or of who did it by hand
 * @param undoes id of the admission that this one takes back
 * @param participant whose ticket it was
 */
record ScanView(String id, String list, Instant at, Outcome outcome, Optional<Reason> reason, Direction direction, Source source,
        String station, Optional<String> undoes, Optional<Guest> participant) {

    /** @param id of the participant
     *  @param name of the person
     *  @param category may be empty */
    record Guest(String id, String name, String category) {

        static Guest of(Participant participant) {
            return new Guest(participant.id(), participant.person().name(), participant.booking().category());
        }
    }

    /**
     * What a stream sends: first all that is known, then what is new.
     *
     * @param counters the figures of each list, by its id
     * @param scans the newest first
     */
    record Live(Map<String, ListStatus> counters, List<ScanView> scans) {
    }

    static ScanView of(ScanRecorded news) {
        Scan scan = news.scan();
        return new ScanView(scan.nonce(), scan.where().list(), scan.at(), scan.result().outcome(), scan.result().reason(),
                scan.what().direction(), scan.what().source(), scan.where().stationName(), scan.result().undoes(),
                news.participant().map(Guest::of));
    }
}
