package app.checkin.service;

import app.checkin.domain.Actor;
import app.checkin.domain.Outcome;
import app.checkin.domain.Reason;
import app.checkin.domain.Station;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.metrics.annotation.Timed;

/**
 * The desk at the door: finds out who stands there and hands the rest to {@link Admission}. Every attempt is recorded,
 * also one with a code that is no ticket.
 */
@ApplicationScoped
public class CheckInDesk {

    private final Arrivals arrivals;
    private final Identification identification;
    private final Admission admission;
    private final Denial denial;
    private final Answers answers;

    /** For proxies. */
    protected CheckInDesk() {
        this(null, null, null, null, null);
    }

    /** @param arrivals what is known at once
     *  @param identification who it is
     *  @param admission decides about a known participant
     *  @param denial records what names nobody
     *  @param answers makes the answer */
    @Inject
    public CheckInDesk(Arrivals arrivals, Identification identification, Admission admission, Denial denial, Answers answers) {
        this.arrivals = arrivals;
        this.identification = identification;
        this.admission = admission;
        this.denial = denial;
        this.answers = answers;
    }

    /** Decides and records one attempt. The same nonce gets the same answer, however often it is asked.
     *  @param actor who scans
     *  @param station the phone and its rights; empty for a user or a program
     *  @param request what was shown, and how
     *  @return the verdict, recorded
     *  @throws app.checkin.domain.NotFound for an unknown list
     *  @throws app.checkin.domain.Forbidden {@code station-not-allowed} when the phone may not do this
     *  @throws app.checkin.domain.Conflict {@code nonce-reused} when the nonce was used for something else
     *  @throws com.mongodb.MongoException when the outcome is unknown: ask again with the same nonce */
    @Timed(name = "checkin_scan", absolute = true, tags = "phase=total")
    public CheckInAnswer checkIn(Actor actor, Optional<Station> station, CheckInRequest request) {
        station.ifPresent(phone -> StationRights.require(phone, request));
        Entry entry = arrivals.entry(actor, request);
        Identification.Found found = identification.find(request.shown(), entry.list().event(), arrivals.tag(entry));
        Entry named = new Entry(entry.list(), found.participant(), entry.where(), request, entry.at());
        Recorded recorded = deniedByPhone(request).or(found::refusal)
                .map(reason -> denial.record(named, reason, Optional.empty()))
                .orElseGet(() -> admission.admit(named.list().id(), named.participant().orElseThrow().id(), named));
        return answers.of(recorded, named);
    }

    /** A phone that sent somebody away has decided: nobody came in whom we could admit now. */
    private static Optional<Reason> deniedByPhone(CheckInRequest request) {
        return request.decided().filter(decided -> decided.verdict() == Outcome.DENIED).flatMap(CheckInRequest.Decided::reason);
    }
}
