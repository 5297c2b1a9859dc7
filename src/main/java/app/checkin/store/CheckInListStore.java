package app.checkin.store;

import app.checkin.domain.CheckInList;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Keeps check-in lists, in the order in which they were made. */
@ApplicationScoped
public class CheckInListStore {

    private final CheckInListRepository lists;
    private final Clock clock;

    /** For proxies. */
    protected CheckInListStore() {
        this.lists = null;
        this.clock = null;
    }

    /** @param lists JNoSQL's repository
     *  @param clock gives new lists their position */
    @Inject
    public CheckInListStore(CheckInListRepository lists, Clock clock) {
        this.lists = lists;
        this.clock = clock;
    }

    /** @return the list of this id */
    public Optional<CheckInList> find(String id) {
        return lists.findById(id).map(CheckInListEntity::list);
    }

    /** @return the lists of an event, the oldest first */
    public List<CheckInList> of(String event) {
        return lists.findByEvent(event).stream().sorted(Comparator.comparingLong(CheckInListEntity::position))
                .map(CheckInListEntity::list).toList();
    }

    /** Stores a new list behind the others. */
    public void insert(CheckInList list) {
        lists.insert(CheckInListEntity.of(list, clock.millis()));
    }

    /** Replaces the stored list of this id; its place among the others stays. */
    public void update(CheckInList list) {
        long position = lists.findById(list.id()).map(CheckInListEntity::position).orElseGet(clock::millis);
        lists.save(CheckInListEntity.of(list, position));
    }
}
