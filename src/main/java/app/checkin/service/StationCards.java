package app.checkin.service;

import app.checkin.domain.Conflict;
import app.checkin.domain.Event;
import app.checkin.domain.Station;
import app.checkin.live.Catalog;
import app.checkin.paper.StationCardPaper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Set;

/**
 * Gathers the cards of stations. The code of a card is kept by nobody, so that each printing makes new codes; cards that
 * were printed before and not taken are then void.
 */
@ApplicationScoped
public class StationCards {

    private final StationService stations;
    private final Catalog catalog;

    /** For proxies. */
    protected StationCards() {
        this(null, null);
    }

    /** @param stations whose cards they are
     *  @param catalog knows events and lists */
    @Inject
    public StationCards(StationService stations, Catalog catalog) {
        this.stations = stations;
        this.catalog = catalog;
    }

    /** @param wanted ids of stations that still wait for their phone; empty for all that do
     *  @param base where links begin, without a slash at the end
     *  @return a new card for each of them, by name
     *  @throws Conflict when none of them waits */
    public List<StationCardPaper> print(String event, Set<String> wanted, URI base) {
        Event known = catalog.event(event);
        List<Station> waiting = stations.of(event).stream().map(StationView::station)
                .filter(station -> !station.state().enrolled() && !station.state().blocked())
                .filter(station -> wanted.isEmpty() || wanted.contains(station.id())).toList();
        if (waiting.isEmpty()) {
            throw new Conflict("conflict", "No station waits for a phone. Add a station, or give one a new card.");
        }
        return waiting.stream().map(station -> card(known, stations.renew(station.id()), base)).toList();
    }

    private StationCardPaper card(Event event, Invitation invitation, URI base) {
        Station station = invitation.station();
        List<String> lists = station.lists().stream().map(list -> catalog.list(list).name()).toList();
        return new StationCardPaper(event, station, lists, URI.create(base + "/scan#" + invitation.code()), station.state().expires());
    }
}
