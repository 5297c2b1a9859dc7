package app.checkin.live;

import app.checkin.domain.Changes.Missed;
import app.checkin.domain.Changes.ParticipantChanged;
import app.checkin.domain.Changes.ParticipantsChanged;
import app.checkin.store.ParticipantStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;

/** How many people are expected, without counting them at each question. */
@ApplicationScoped
public class Headcounts {

    private final ParticipantStore store;
    private final Map<String, Counted> events = new ConcurrentHashMap<>();

    /** For proxies. */
    protected Headcounts() {
        this(null);
    }

    /** @param store asked once per event and once per change */
    @Inject
    public Headcounts(ParticipantStore store) {
        this.store = store;
    }

    /** Read at the first question; who changed since is read at the next one. */
    private static final class Counted {

        private final Queue<String> changed = new ConcurrentLinkedQueue<>();
        private Headcount headcount;
    }

    /** @param categories to count; empty for all
     *  @return how many people of the event have a place */
    public int of(String event, Set<String> categories) {
        return counted(event, headcount -> headcount.of(categories));
    }

    /** @return how many people of the event have a place, by category, in the order of the alphabet; the empty word stands
     *          for none */
    public Map<String, Integer> byCategory(String event) {
        return counted(event, Headcount::byCategory);
    }

    /** @return every mark that somebody of the event carries, in the order of the alphabet */
    public Set<String> marks(String event) {
        return counted(event, Headcount::marks);
    }

    private <T> T counted(String event, Function<Headcount, T> question) {
        Counted counted = events.computeIfAbsent(event, key -> new Counted());
        synchronized (counted) {
            if (counted.headcount == null) {
                Headcount fresh = new Headcount();
                store.each(event, fresh::take);
                counted.headcount = fresh;
            }
            for (String id = counted.changed.peek(); id != null; id = counted.changed.peek()) {
                store.find(id).ifPresent(counted.headcount::take);
                counted.changed.remove();
            }
            return question.apply(counted.headcount);
        }
    }

    void changed(@Observes ParticipantChanged change) {
        Optional.ofNullable(events.get(change.event())).ifPresent(counted -> counted.changed.add(change.id()));
    }

    void changed(@Observes ParticipantsChanged change) {
        events.remove(change.event());
    }

    void missed(@Observes Missed changesElsewhere) {
        events.clear();
    }
}
