package app.checkin.api;

import app.checkin.domain.Station;
import app.checkin.service.EventService;
import app.checkin.service.ListService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Puts together all that a phone needs to know of itself. */
@ApplicationScoped
class PhoneBriefing {

    private final EventService events;
    private final ListService lists;

    /** For proxies. */
    protected PhoneBriefing() {
        this(null, null);
    }

    /** @param events what it scans for
     *  @param lists those it may scan for */
    @Inject
    PhoneBriefing(EventService events, ListService lists) {
        this.events = events;
        this.lists = lists;
    }

    StationAnswer.Me of(Station station) {
        List<ListView> its = station.lists().stream().map(lists::find).map(ListView::of).toList();
        return new StationAnswer.Me(StationAnswer.Briefing.of(station), EventView.of(events.find(station.event())), its);
    }
}
