package app.checkin.service;

import app.checkin.domain.Actor;
import app.checkin.domain.Conflict;
import app.checkin.domain.Direction;
import app.checkin.domain.Fingerprint;
import app.checkin.domain.Forbidden;
import app.checkin.domain.InvalidInput;
import app.checkin.domain.NotFound;
import app.checkin.domain.Outcome;
import app.checkin.domain.Scan;
import app.checkin.domain.Source;
import app.checkin.domain.Station;
import app.checkin.store.ScanStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Takes the latest passage of a participant back: by a further record, never by changing one. */
@ApplicationScoped
public class UndoDesk {

    /** How long a phone may take its own last admission back. */
    public static final Duration OWN = Duration.ofSeconds(60);

    private final ScanStore scans;
    private final Reversal reversal;
    private final Clock clock;

    /** For proxies. */
    protected UndoDesk() {
        this(null, null, null);
    }

    /** @param scans what happened
     *  @param reversal writes
     *  @param clock measures the minute */
    @Inject
    public UndoDesk(ScanStore scans, Reversal reversal, Clock clock) {
        this.scans = scans;
        this.reversal = reversal;
        this.clock = clock;
    }

    /**
     * @param list id of the list
     * @param checkIn nonce of the admission to take back
     * @param nonce of this undo; asking again with it gets the same answer
     * @param reason why, in words
     */
    public record Request(String list, String checkIn, String nonce, String reason) {
    }

    /** Takes an admission or an exit back.
     *  @return the record of it
     *  @throws NotFound when there is no such check-in on this list
     *  @throws Conflict when it is not the latest passage of its participant, or was no passage
     *  @throws Forbidden {@code station-not-allowed} when the phone may not */
    public Scan undo(Actor actor, Optional<Station> station, Request request) {
        Scan undone = scans.find(request.checkIn()).filter(scan -> scan.where().list().equals(request.list()))
                .orElseThrow(() -> new NotFound("check-in", request.checkIn()));
        if (undone.result().outcome() != Outcome.ADMITTED) {
            throw new InvalidInput("Only an admission can be undone; this scan let nobody in.");
        }
        Scan record = record(actor, request, undone);
        Optional<Recorded> stored = earlier(record);
        if (stored.isPresent()) {
            return stored.get().scan();
        }
        station.ifPresent(phone -> requireRight(phone, undone));
        return reversal.write(request.list(), undone.what().participant().orElseThrow(), undone, record);
    }

    private Optional<Recorded> earlier(Scan record) {
        return scans.find(record.nonce()).filter(scan -> scan.fingerprint().equals(record.fingerprint()))
                .map(scan -> new Recorded(scan, true));
    }

    private void requireRight(Station station, Scan undone) {
        boolean ownAndFresh = undone.where().station().equals(station.id())
                && Duration.between(undone.at(), clock.instant()).compareTo(OWN) <= 0;
        if (!ownAndFresh) {
            StationRights.require(station, Station.Right.OVERRIDE, "undo this any more");
        }
        StationRights.requireList(station, undone.where().list());
    }

    private Scan record(Actor actor, Request request, Scan undone) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        int n = undone.result().claim().slot();
        Scan.Where where = new Scan.Where(undone.where().event(), request.list(), actor.recorded(), actor.name());
        Scan.What what = new Scan.What(undone.what().participant(), undone.what().direction(), Source.MANUAL,
                Optional.empty(), request.reason());
        return new Scan(request.nonce(), Fingerprint.of(request.list(), "undo:" + undone.nonce(), Direction.OUT), where, what, now,
                new Scan.Result(Outcome.UNDONE, Optional.empty(), Optional.empty(), Optional.of(undone.nonce()),
                        new Scan.Claim(n == 0 ? 0 : n + 1, 0)));
    }
}
