package app.checkin.service;

import app.checkin.domain.Changes.EventChanged;
import app.checkin.domain.CheckInList;
import app.checkin.domain.Conflict;
import app.checkin.domain.Event;
import app.checkin.domain.Ids;
import app.checkin.domain.TicketCode;
import app.checkin.live.Catalog;
import app.checkin.store.EventStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;

/** Makes and changes events. */
@ApplicationScoped
public class EventService {

    private static final int TAGS_TO_TRY = 20;

    private final EventStore events;
    private final ListService lists;
    private final Catalog catalog;
    private final jakarta.enterprise.event.Event<EventChanged> news;
    private final RandomGenerator random;

    /** For proxies. */
    protected EventService() {
        this(null, null, null, null, null);
    }

    /** @param events where they are kept
     *  @param lists makes a new event's first list
     *  @param catalog remembers them
     *  @param news who listens
     *  @param random makes ids and tags */
    @Inject
    public EventService(EventStore events, ListService lists, Catalog catalog, jakarta.enterprise.event.Event<EventChanged> news,
            RandomGenerator random) {
        this.events = events;
        this.lists = lists;
        this.catalog = catalog;
        this.news = news;
        this.random = random;
    }

    /** Makes an event and its first list, "Entrance".
     *  @return the event, with a tag that no other one has */
    public Event create(EventDraft draft) {
        Event made = insert(draft);
        lists.create(made.id(), EventDefaults.ENTRANCE, CheckInList.Rules.OPEN);
        return made;
    }

    /** @return the event
     *  @throws app.checkin.domain.NotFound for an unknown id */
    public Event find(String id) {
        return catalog.event(id);
    }

    /** @return every event, the next or latest first */
    public List<Event> all() {
        return events.all().stream().sorted(Comparator.comparing((Event event) -> event.schedule().doorsOpen()).reversed()
                .thenComparing(Event::name)).toList();
    }

    /** @return the event as it is now; its tag stays, so that printed tickets stay good
     *  @throws app.checkin.domain.NotFound for an unknown id */
    public Event change(String id, EventDraft draft) {
        Event changed = of(find(id).id(), find(id).tag(), draft);
        events.update(changed);
        news.fire(new EventChanged(id));
        return changed;
    }

    /** Makes a new event with the lists of an old one and without its people. The windows of the lists move with the start, by the
     *  clocks of the two places.
     *  @return the new event, with an id and a tag of its own
     *  @throws app.checkin.domain.NotFound for an unknown id */
    public Event copy(String id, EventDraft draft) {
        Event old = find(id);
        Event made = insert(draft);
        lists.of(id).forEach(list -> lists.create(made.id(), list.name(), list.rules().moved(old.schedule(), made.schedule())));
        return made;
    }

    private Event insert(EventDraft draft) {
        for (int tries = 0; tries < TAGS_TO_TRY; tries++) {
            Event event = of(Ids.next(random), TicketCode.randomTag(random), draft);
            if (events.insert(event)) {
                news.fire(new EventChanged(event.id()));
                return event;
            }
        }
        throw new Conflict("conflict", "No free ticket tag was found. Try once more.");
    }

    private static Event of(String id, String tag, EventDraft draft) {
        return new Event(id, tag, draft.name(), draft.place(), draft.schedule(), draft.details());
    }
}
