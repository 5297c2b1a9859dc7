package app.checkin.page;

import app.checkin.domain.CheckInList;
import app.checkin.domain.Event;
import app.checkin.domain.Participant;
import app.checkin.domain.Scan;
import app.checkin.live.Counters;
import app.checkin.live.Roster;
import app.checkin.live.Visit;
import app.checkin.service.DoorHistory;
import app.checkin.service.ListService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;

/** Gathers what the page of a person shows. */
@ApplicationScoped
public class PersonFile {

    private final DoorHistory history;
    private final ListService lists;
    private final Roster roster;
    private final Counters counters;

    /** For the container's proxy only. */
    protected PersonFile() {
        this(null, null, null, null);
    }

    /** @param history what happened at the door
     *  @param lists names the lists
     *  @param roster knows the party
     *  @param counters know who is in */
    @Inject
    public PersonFile(DoorHistory history, ListService lists, Roster roster, Counters counters) {
        this.history = history;
        this.lists = lists;
        this.roster = roster;
        this.counters = counters;
    }

    /** One who came by the same booking.
     *  @param participant who
     *  @param state how that one stands */
    public record Member(Participant participant, PersonState state) {
    }

    /** @return the view with {@code participant}, {@code state}, {@code scans}, {@code listNames}, {@code party} */
    View show(View view, Event event, Participant participant) {
        List<CheckInList> all = lists.of(event.id());
        List<Scan> scans = history.of(participant.id());
        return view.with("participant", participant).with("scans", scans)
                .with("state", state(participant, all))
                .with("listNames", all.stream().collect(Collectors.toMap(CheckInList::id, CheckInList::name)))
                .with("party", party(participant, all));
    }

    private List<Member> party(Participant participant, List<CheckInList> all) {
        return roster.party(participant).stream().filter(id -> !id.equals(participant.id())).flatMap(id -> roster.find(id).stream())
                .map(member -> new Member(member, state(member, all))).toList();
    }

    private PersonState state(Participant participant, List<CheckInList> all) {
        return PersonState.of(participant, all.stream().findFirst().map(list -> counters.visit(list.id(), participant.id())).orElse(Visit.NONE));
    }
}
