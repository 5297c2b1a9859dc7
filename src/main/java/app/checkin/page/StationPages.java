package app.checkin.page;

import app.checkin.domain.Event;
import app.checkin.domain.NotFound;
import app.checkin.domain.Station;
import app.checkin.service.EventService;
import app.checkin.service.Invitation;
import app.checkin.service.StationService;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The phones at the door: how they are, new ones, a new card, block. */
@Path("admin/events/{event}/stations")
@ApplicationScoped
public class StationPages {

    private static final String WORDS = "station";

    private final EventService events;
    private final StationService stations;
    private final StationBoard board;
    private final CardDesk cards;
    private final Desk desk;

    /** For the container's proxy only. */
    protected StationPages() {
        this(null, null, null, null, null);
    }

    /** @param events finds the event
     *  @param stations makes and blocks them
     *  @param board how they are
     *  @param cards shows a card on the screen
     *  @param desk answers forms */
    @Inject
    public StationPages(EventService events, StationService stations, StationBoard board, CardDesk cards, Desk desk) {
        this.events = events;
        this.stations = stations;
        this.board = board;
        this.cards = cards;
        this.desk = desk;
    }

    /** @return a card for each station */
    @GET
    @RolesAllowed("viewer")
    public View show(@PathParam("event") String id) {
        Event event = events.find(id);
        List<StationCard> all = board.of(event);
        return of(event, "stations").with("stations", all)
                .with("waiting", all.stream().filter(card -> card.mood() == StationCard.Mood.WAITING).count());
    }

    /** @return the form that adds stations */
    @GET
    @Path("new")
    @RolesAllowed("organizer")
    public View blank(@PathParam("event") String id) {
        MultivaluedMap<String, String> values = new MultivaluedHashMap<>(Map.of("count", "1", "name", desk.say(WORDS, "name.default")));
        cards.lists(id).keySet().stream().findFirst().ifPresent(first -> values.putSingle("lists", first));
        return form(id).with("form", new Form(values));
    }

    /** Adds stations.
     *  @return the card of a single one on the screen; the way to all of them after several; or the form with what is wrong */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed("organizer")
    public Response add(@PathParam("event") String id, MultivaluedMap<String, String> sent, @Context HttpServletRequest request) {
        Set<String> taken = stations.of(id).stream().map(view -> view.station().name()).collect(Collectors.toSet());
        Form form = new Form(sent);
        StationForm wanted = new StationForm(form, desk);
        return desk.answer(form, WORDS, () -> wanted.names(taken).stream()
                        .map(name -> stations.invite(id, name, form.all("lists"), wanted.rights())).toList(),
                made -> added(id, made, request), () -> form(id));
    }

    /** Gives a station a new card; its phone is out.
     *  @return the card on the screen */
    @POST
    @Path("{station: [0-9a-z]{16}}/card")
    @RolesAllowed("organizer")
    public View renew(@PathParam("event") String id, @PathParam("station") String station, @Context HttpServletRequest request) {
        return cards.show(of(events.find(id), "station-card"), stations.renew(find(id, station).id()), request);
    }

    /** Shuts a station out at once.
     *  @return the way back to the stations */
    @POST
    @Path("{station: [0-9a-z]{16}}/block")
    @RolesAllowed("organizer")
    public Response block(@PathParam("event") String id, @PathParam("station") String station) {
        Station blocked = stations.block(find(id, station).id());
        return desk.done("/admin/events/" + id + "/stations", desk.say(WORDS, "blocked", blocked.name()));
    }

    private Response added(String event, List<Invitation> made, HttpServletRequest request) {
        return made.size() == 1 ? Response.ok(cards.show(of(events.find(event), "station-card"), made.get(0), request)).build()
                : desk.done("/admin/events/" + event + "/stations", desk.say(WORDS, "added", made.size()));
    }

    private Station find(String event, String id) {
        Station station = stations.find(id);
        if (!station.event().equals(event)) {
            throw new NotFound("station", id);
        }
        return station;
    }

    private View form(String event) {
        return of(events.find(event), WORDS).with("lists", cards.lists(event)).with("rights", cards.rights());
    }

    private static View of(Event event, String template) {
        return View.of(template).with("event", event).with("tab", "stations");
    }
}
