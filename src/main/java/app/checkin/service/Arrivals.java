package app.checkin.service;

import app.checkin.domain.Actor;
import app.checkin.domain.CheckInList;
import app.checkin.domain.Participant;
import app.checkin.domain.Scan;
import app.checkin.live.Catalog;
import app.checkin.live.Warmth;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Puts together what is known of a request before anybody is identified: the list, the event, who scans and the time. */
@ApplicationScoped
public class Arrivals {

    private final Catalog catalog;
    private final Warmth warmth;
    private final Clock clock;

    /** For proxies. */
    protected Arrivals() {
        this(null, null, null);
    }

    /** @param catalog lists and events
     *  @param warmth reads ahead for an event that is scanned for the first time
     *  @param clock the server's, which decides */
    @Inject
    public Arrivals(Catalog catalog, Warmth warmth, Clock clock) {
        this.catalog = catalog;
        this.warmth = warmth;
        this.clock = clock;
    }

    /** @return the entry, still without a participant
     *  @throws app.checkin.domain.NotFound for an unknown list */
    Entry entry(Actor actor, CheckInRequest request) {
        CheckInList list = catalog.list(request.list());
        warmth.ensure(list.event());
        Scan.Where where = new Scan.Where(list.event(), list.id(), actor.recorded(), actor.name());
        return new Entry(list, Optional.<Participant>empty(), where, request, clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    /** @return the tag at the head of every ticket of this entry's event */
    String tag(Entry entry) {
        return catalog.event(entry.list().event()).tag();
    }
}
