package app.checkin.live;

import app.checkin.domain.Changes.Missed;
import app.checkin.domain.Changes.ScanRecorded;
import app.checkin.domain.CheckInList;
import app.checkin.store.ScanStore;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The figures of the check-in lists, in this server's memory: there is no counter document that every scan would have to
 * write. Read from the store at the first question, moved by each scan, compared with the store each 30 seconds.
 */
@ApplicationScoped
public class Counters {

    private final ScanStore store;
    private final Catalog catalog;
    private final Headcounts headcounts;
    private final Clock clock;
    private final Map<String, EventTally> events = new ConcurrentHashMap<>();

    /** For proxies. */
    protected Counters() {
        this(null, null, null, null);
    }

    /** @param store has every scan
     *  @param catalog knows lists
     *  @param headcounts who is expected
     *  @param clock tells the last minute */
    @Inject
    public Counters(ScanStore store, Catalog catalog, Headcounts headcounts, Clock clock) {
        this.store = store;
        this.catalog = catalog;
        this.headcounts = headcounts;
        this.clock = clock;
    }

    /** @return the figures of this list
     *  @throws app.checkin.domain.NotFound for an unknown id */
    public ListStatus of(String list) {
        return status(catalog.list(list));
    }

    /** @return the figures of each list of an event, by its id, the oldest list first
     *  @throws app.checkin.domain.NotFound for an unknown event */
    public Map<String, ListStatus> ofEvent(String event) {
        Map<String, ListStatus> all = new LinkedHashMap<>();
        catalog.lists(catalog.event(event).id()).forEach(list -> all.put(list.id(), status(list)));
        return all;
    }

    /** @return what the list knows of a participant
     *  @throws app.checkin.domain.NotFound for an unknown list */
    public Visit visit(String list, String participant) {
        return tally(catalog.list(list).event()).ask(list, tally -> tally.visit(participant));
    }

    /** @return the visits of those who are in now, by the id of the participant
     *  @throws app.checkin.domain.NotFound for an unknown list */
    public Map<String, Visit> inside(String list) {
        return tally(catalog.list(list).event()).ask(list, ListTally::inside);
    }

    /** Compares one event with the store now.
     *  @throws com.mongodb.MongoException when the store is away: what is known stays */
    public void confirm(String event) {
        tally(event).reconcile();
    }

    /** @return when the store last agreed with what is counted here */
    public Instant confirmed(String event) {
        return tally(event).confirmed();
    }

    /** Compares with the store what was counted here; scans of other servers come in by this. */
    void reconcile() {
        events.values().forEach(EventTally::reconcile);
    }

    void missed(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) Missed scansElsewhere) {
        reconcile();
    }

    void recorded(@Observes ScanRecorded news) {
        tally(news.scan().where().event()).add(news.scan());
    }

    private ListStatus status(CheckInList list) {
        int people = headcounts.of(list.event(), list.rules().categories());
        int announced = list.rules().categories().isEmpty() ? catalog.event(list.event()).details().size().expected() : 0;
        return tally(list.event()).ask(list.id(), tally -> tally.status(people > 0 ? people : announced, clock.instant()));
    }

    private EventTally tally(String event) {
        return events.computeIfAbsent(event, key -> new EventTally(key, store, clock));
    }
}
