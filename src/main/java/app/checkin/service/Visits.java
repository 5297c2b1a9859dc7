package app.checkin.service;

import app.checkin.domain.CheckInList;
import app.checkin.domain.Participant;
import app.checkin.domain.Passage;
import app.checkin.live.Counters;
import app.checkin.live.Passages;
import app.checkin.live.Visit;
import app.checkin.live.Warmth;
import app.checkin.store.ScanStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** What the lists know of people, from memory where that is complete. */
@ApplicationScoped
public class Visits {

    private final Counters counters;
    private final Passages passages;
    private final Warmth warmth;
    private final ScanStore scans;

    /** For proxies. */
    protected Visits() {
        this(null, null, null, null);
    }

    /** @param counters who came and who is in
     *  @param passages what happened last
     *  @param warmth whether all passages are known here
     *  @param scans asked while they are not */
    @Inject
    public Visits(Counters counters, Passages passages, Warmth warmth, ScanStore scans) {
        this.counters = counters;
        this.passages = passages;
        this.warmth = warmth;
        this.scans = scans;
    }

    /** Sees to it that the event is being read, and returns at once. */
    void expect(String event) {
        warmth.ensure(event);
    }

    Visit visit(CheckInList list, Participant participant) {
        return counters.visit(list.id(), participant.id());
    }

    Passage entrance(CheckInList list, Participant participant) {
        return warmth.isWarm(participant.event()) ? passages.last(list.id(), participant.id())
                : scans.lastPassage(list.id(), participant.id(), 1).orElse(Passage.NONE);
    }
}
