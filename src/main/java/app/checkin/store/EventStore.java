package app.checkin.store;

import app.checkin.domain.Event;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Keeps events. Edited by one organizer at a time: the last edit counts. */
@ApplicationScoped
public class EventStore {

    private final EventRepository events;

    /** For proxies. */
    protected EventStore() {
        this.events = null;
    }

    /** @param events JNoSQL's repository */
    @Inject
    public EventStore(EventRepository events) {
        this.events = events;
    }

    /** @return the event of this id */
    public Optional<Event> find(String id) {
        return events.findById(id).map(EventEntity::event);
    }

    /** @return every event, in no order */
    public List<Event> all() {
        return events.findAll().map(EventEntity::event).toList();
    }

    /** @return whether it was stored; false when another event has its tag: try another tag */
    public boolean insert(Event event) {
        return Duplicates.inserted(() -> events.insert(EventEntity.of(event)));
    }

    /** Replaces the stored event of this id. */
    public void update(Event event) {
        events.save(EventEntity.of(event));
    }
}
