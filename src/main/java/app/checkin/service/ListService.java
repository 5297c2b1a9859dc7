package app.checkin.service;

import app.checkin.domain.Changes.ListChanged;
import app.checkin.domain.CheckInList;
import app.checkin.domain.Ids;
import app.checkin.live.Catalog;
import app.checkin.store.CheckInListStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.random.RandomGenerator;

/** Makes and changes check-in lists. */
@ApplicationScoped
public class ListService {

    private static final int MOST_CATEGORIES = 50;

    private final CheckInListStore store;
    private final Catalog catalog;
    private final Event<ListChanged> news;
    private final RandomGenerator random;

    /** For proxies. */
    protected ListService() {
        this(null, null, null, null);
    }

    /** @param store where they are kept
     *  @param catalog remembers them
     *  @param news who listens
     *  @param random makes ids */
    @Inject
    public ListService(CheckInListStore store, Catalog catalog, Event<ListChanged> news, RandomGenerator random) {
        this.store = store;
        this.catalog = catalog;
        this.news = news;
        this.random = random;
    }

    /** @return the lists of an event, the oldest first
     *  @throws app.checkin.domain.NotFound for an unknown event */
    public List<CheckInList> of(String event) {
        return catalog.lists(catalog.event(event).id());
    }

    /** @return the list
     *  @throws app.checkin.domain.NotFound for an unknown id */
    public CheckInList find(String id) {
        return catalog.list(id);
    }

    /** @return the new list, behind the others
     *  @throws app.checkin.domain.NotFound for an unknown event
     *  @throws app.checkin.domain.InvalidFields for a name or rules that cannot be stored */
    public CheckInList create(String event, String name, CheckInList.Rules rules) {
        CheckInList list = sound(new CheckInList(Ids.next(random), catalog.event(event).id(), name.strip(), rules));
        store.insert(list);
        return told(list);
    }

    /** @return the list as it is now; what was scanned before stays as it was decided
     *  @throws app.checkin.domain.NotFound for an unknown id
     *  @throws app.checkin.domain.InvalidFields for a name or rules that cannot be stored */
    public CheckInList change(String id, String name, CheckInList.Rules rules) {
        CheckInList list = sound(new CheckInList(id, find(id).event(), name.strip(), rules));
        store.update(list);
        return told(list);
    }

    private CheckInList told(CheckInList list) {
        news.fire(new ListChanged(list.event(), list.id()));
        return list;
    }

    private static CheckInList sound(CheckInList list) {
        Fields fields = new Fields().needed("name", list.name(), Limits.WORD)
                .must(list.rules().capacity() <= Limits.PEOPLE, "capacity", "must be at most " + Limits.PEOPLE + ".")
                .must(list.rules().categories().size() <= MOST_CATEGORIES, "categories",
                        "are more than " + MOST_CATEGORIES + ". Name none to let everyone in.");
        list.rules().categories().forEach(category -> fields.needed("categories", category, Limits.WORD));
        fields.check();
        return list;
    }
}
