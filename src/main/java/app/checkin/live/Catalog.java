package app.checkin.live;

import app.checkin.domain.Changes.EventChanged;
import app.checkin.domain.Changes.ListChanged;
import app.checkin.domain.Changes.Missed;
import app.checkin.domain.CheckInList;
import app.checkin.domain.Event;
import app.checkin.domain.NotFound;
import app.checkin.store.CheckInListStore;
import app.checkin.store.EventStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Remembers events and their lists: few, read at every scan, changed seldom. */
@ApplicationScoped
public class Catalog {

    private final EventStore eventStore;
    private final CheckInListStore listStore;
    private final Memory<Event> events;
    private final Memory<CheckInList> lists;
    private final Memory<List<CheckInList>> listsOfEvents;

    /** For proxies. */
    protected Catalog() {
        this(null, null, null);
    }

    /** @param eventStore asked for events not known yet
     *  @param listStore asked for lists not known yet
     *  @param channel tells whether memory may be believed */
    @Inject
    public Catalog(EventStore eventStore, CheckInListStore listStore, LiveChannel channel) {
        this.eventStore = eventStore;
        this.listStore = listStore;
        this.events = new Memory<>(channel);
        this.lists = new Memory<>(channel);
        this.listsOfEvents = new Memory<>(channel);
    }

    /** @return the event
     *  @throws NotFound for an unknown id */
    public Event event(String id) {
        return events.get(id, () -> eventStore.find(id)).orElseThrow(() -> new NotFound("event", id));
    }

    /** @return the lists of an event, the oldest first */
    public List<CheckInList> lists(String event) {
        return listsOfEvents.get(event, () -> Optional.of(listStore.of(event)).filter(found -> !found.isEmpty())).orElse(List.of());
    }

    /** @return the list
     *  @throws NotFound for an unknown id */
    public CheckInList list(String id) {
        return lists.get(id, () -> listStore.find(id)).orElseThrow(() -> new NotFound("check-in list", id));
    }

    void changed(@Observes EventChanged change) {
        events.forget(event -> event.id().equals(change.id()));
    }

    void changed(@Observes ListChanged change) {
        lists.forget(list -> list.id().equals(change.id()));
        listsOfEvents.forget(found -> found.stream().anyMatch(list -> list.event().equals(change.event())));
    }

    void missed(@Observes Missed changesElsewhere) {
        events.forget(event -> true);
        lists.forget(list -> true);
        listsOfEvents.forget(found -> true);
    }
}
