package app.checkin.service;

import app.checkin.domain.CheckInList;
import app.checkin.live.Counters;
import app.checkin.live.Roster;
import app.checkin.live.Visit;
import com.mongodb.MongoException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Tells who is inside, also while the store is away: an emergency does not wait for it. */
@ApplicationScoped
public class InsideService {

    private static final System.Logger LOG = System.getLogger(InsideService.class.getName());
    private static final Comparator<Inside.Person> LATEST_FIRST = Comparator.comparing((Inside.Person person) -> person.entered().at())
            .reversed().thenComparing(person -> person.participant().person().familyName());

    private final Counters counters;
    private final Roster roster;

    /** For proxies. */
    protected InsideService() {
        this(null, null);
    }

    /** @param counters know who is in
     *  @param roster knows the names */
    @Inject
    public InsideService(Counters counters, Roster roster) {
        this.counters = counters;
        this.roster = roster;
    }

    /** @return everybody who is in by this list
     *  @throws MongoException when the store is away and this server had not read the event before */
    public Inside of(CheckInList list) {
        boolean confirmed = confirm(list.event());
        Map<String, Visit> visits = counters.inside(list.id());
        List<Inside.Person> people = visits.entrySet().stream().flatMap(this::person).sorted(LATEST_FIRST).toList();
        return new Inside(people, visits.size() - people.size(), counters.confirmed(list.event()), confirmed);
    }

    private boolean confirm(String event) {
        try {
            counters.confirm(event);
            roster.warm(event);
            return true;
        } catch (MongoException away) {
            LOG.log(Level.WARNING, "The store does not answer; who is inside is told from memory", away);
            return false;
        }
    }

    private Stream<Inside.Person> person(Map.Entry<String, Visit> visit) {
        return roster.remembered(visit.getKey()).map(participant -> new Inside.Person(participant, visit.getValue().entered())).stream();
    }
}
