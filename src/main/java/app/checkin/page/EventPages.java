package app.checkin.page;

import app.checkin.domain.Event;
import app.checkin.live.Counters;
import app.checkin.live.ListStatus;
import app.checkin.service.DemoEvent;
import app.checkin.service.EventService;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;

/** The events, a new one, the demo event. */
@Path("admin")
@ApplicationScoped
public class EventPages {

    private static final String WORDS = "event";

    private final EventService events;
    private final DemoEvent demo;
    private final Counters counters;
    private final Desk desk;
    private final Clock clock;

    /** For the container's proxy only. */
    protected EventPages() {
        this(null, null, null, null, null);
    }

    /** @param events makes and finds them
     *  @param demo makes one to try
     *  @param counters tells how many came
     *  @param desk answers forms
     *  @param clock tells what is today */
    @Inject
    public EventPages(EventService events, DemoEvent demo, Counters counters, Desk desk, Clock clock) {
        this.events = events;
        this.demo = demo;
        this.counters = counters;
        this.desk = desk;
        this.clock = clock;
    }

    /** @return every event: today's first, then the next ones, then those that are over */
    @GET
    @RolesAllowed("viewer")
    public View list() {
        List<EventCard> cards = events.all().stream().map(this::card).sorted(Comparator.comparingInt(EventPages::rank)
                .thenComparing(card -> card.event().schedule().doorsOpen().getEpochSecond() * (card.stage() == EventCard.Stage.OVER ? -1 : 1)))
                .toList();
        return View.of("events").with("cards", cards);
    }

    /** @return an empty form */
    @GET
    @Path("events/new")
    @RolesAllowed("organizer")
    public View blank() {
        return View.of(WORDS).with("form", EventForm.blank(ZoneId.systemDefault(), desk));
    }

    /** Makes an event.
     *  @return the way to its people, who come next; or the form with what is wrong */
    @POST
    @Path("events")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed("organizer")
    public Response create(MultivaluedMap<String, String> sent) {
        Form form = new Form(sent);
        return desk.answer(form, WORDS, () -> events.create(new EventForm(form, desk).draft()),
                event -> desk.done(address(event) + "/people", desk.say(WORDS, "created", event.name())), () -> View.of(WORDS));
    }

    /** Makes the demo event with its people.
     *  @return the way to it */
    @POST
    @Path("events/demo")
    @RolesAllowed("organizer")
    public Response demo() {
        Event event = demo.make();
        return desk.done(address(event) + "/people", desk.say(WORDS, "demo", event.name()));
    }

    /** @return the page on which an event's name and times are changed */
    @GET
    @Path("events/{event}/settings")
    @RolesAllowed("viewer")
    public View settings(@PathParam("event") String id) {
        Event event = events.find(id);
        return settings(event).with("form", EventForm.of(event, desk));
    }

    /** Changes an event.
     *  @return the way back to its settings; or the form with what is wrong */
    @POST
    @Path("events/{event}/settings")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed("organizer")
    public Response change(@PathParam("event") String id, MultivaluedMap<String, String> sent) {
        Form form = new Form(sent);
        return desk.answer(form, WORDS, () -> events.change(id, new EventForm(form, desk).draft()),
                event -> desk.done(address(event) + "/settings", desk.say(WORDS, "saved")), () -> settings(events.find(id)));
    }

    private static View settings(Event event) {
        return View.of(WORDS).with("event", event).with("tab", "settings");
    }

    private EventCard card(Event event) {
        ListStatus none = new ListStatus(0, 0, 0, 0, 0);
        return EventCard.of(event, counters.ofEvent(event.id()).values().stream().findFirst().orElse(none), clock.instant());
    }

    private static int rank(EventCard card) {
        return switch (card.stage()) {
            case TODAY -> 0;
            case DRAFT, READY -> 1;
            case OVER -> 2;
        };
    }

    private static String address(Event event) {
        return "/admin/events/" + event.id();
    }
}
