package app.checkin.live;

import app.checkin.domain.Changes.EventChanged;
import app.checkin.domain.Changes.ListChanged;
import app.checkin.domain.CheckInList;
import app.checkin.domain.Event;
import app.checkin.domain.NotFound;
import app.checkin.store.CheckInListStore;
import app.checkin.store.EventStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Remembers events and their lists: few, read at every scan, changed seldom. What is missing is never remembered. */
@ApplicationScoped
public class Catalog {

    private final EventStore eventStore;
    private final CheckInListStore listStore;
    private final Map<String, Event> events = new ConcurrentHashMap<>();
    private final Map<String, List<CheckInList>> lists = new ConcurrentHashMap<>();
    private final Map<String, String> eventOfList = new ConcurrentHashMap<>();

    /** For proxies. */
    protected Catalog() {
        this(null, null);
    }

    /** @param eventStore asked for events not known yet
     *  @param listStore asked for lists not known yet */
    @Inject
    public Catalog(EventStore eventStore, CheckInListStore listStore) {
        this.eventStore = eventStore;
        this.listStore = listStore;
    }

    /** @return the event
     *  @throws NotFound for an unknown id */
    public Event event(String id) {
        Event known = events.get(id);
        if (known != null) {
            return known;
        }
        Event found = eventStore.find(id).orElseThrow(() -> new NotFound("event", id));
        events.put(id, found);
        return found;
    }

    /** @return the lists of an event, the oldest first */
    public List<CheckInList> lists(String event) {
        List<CheckInList> known = lists.get(event);
        if (known != null) {
            return known;
        }
        List<CheckInList> found = listStore.of(event);
        if (!found.isEmpty()) {
            lists.put(event, found);
        }
        return found;
    }

    /** @return the list
     *  @throws NotFound for an unknown id */
    public CheckInList list(String id) {
        String event = eventOfList.get(id);
        if (event == null) {
            event = listStore.find(id).orElseThrow(() -> new NotFound("check-in list", id)).event();
            eventOfList.put(id, event);
        }
        return lists(event).stream().filter(list -> list.id().equals(id)).findFirst()
                .orElseThrow(() -> new NotFound("check-in list", id));
    }

    void changed(@Observes EventChanged change) {
        events.remove(change.id());
    }

    void changed(@Observes ListChanged change) {
        lists.remove(change.event());
    }
}
