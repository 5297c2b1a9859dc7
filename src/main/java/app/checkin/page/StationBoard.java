package app.checkin.page;

import app.checkin.domain.CheckInList;
import app.checkin.domain.Event;
import app.checkin.live.LiveFeed;
import app.checkin.service.ListService;
import app.checkin.service.StationService;
import app.checkin.service.StationView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Gathers how the stations of an event are. */
@ApplicationScoped
public class StationBoard {

    private final StationService stations;
    private final ListService lists;
    private final LiveFeed feed;
    private final Clock clock;

    /** For the container's proxy only. */
    protected StationBoard() {
        this(null, null, null, null);
    }

    /** @param stations what they are and told
     *  @param lists names the lists
     *  @param feed counts the last minute
     *  @param clock tells who is silent */
    @Inject
    public StationBoard(StationService stations, ListService lists, LiveFeed feed, Clock clock) {
        this.stations = stations;
        this.lists = lists;
        this.feed = feed;
        this.clock = clock;
    }

    /** @return a card for each station of the event, by name */
    public List<StationCard> of(Event event) {
        Instant now = clock.instant();
        Map<String, String> names = lists.of(event.id()).stream().collect(Collectors.toMap(CheckInList::id, CheckInList::name));
        return stations.of(event.id()).stream().map(view -> card(view, event, names, now)).toList();
    }

    private StationCard card(StationView view, Event event, Map<String, String> names, Instant now) {
        long recent = feed.latest(event.id()).stream().map(news -> news.scan())
                .filter(scan -> scan.where().station().equals(view.station().id()) && scan.at().plus(StationCard.SILENT).isAfter(now)).count();
        List<String> lists = view.station().lists().stream().flatMap(id -> Optional.ofNullable(names.get(id)).stream()).toList();
        return new StationCard(view.station(), lists, view.vitals(), recent, StationCard.mood(view, event, now));
    }
}
