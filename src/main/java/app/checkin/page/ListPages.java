package app.checkin.page;

import app.checkin.domain.CheckInList;
import app.checkin.domain.Event;
import app.checkin.domain.NotFound;
import app.checkin.live.Counters;
import app.checkin.live.Headcounts;
import app.checkin.live.ListStatus;
import app.checkin.service.EventService;
import app.checkin.service.ListService;
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
import java.util.Map;
import java.util.Set;

/** The check-in lists of an event. */
@Path("admin/events/{event}/lists")
@ApplicationScoped
public class ListPages {

    private static final String WORDS = "list";

    private final EventService events;
    private final ListService lists;
    private final Counters counters;
    private final Headcounts headcounts;
    private final Desk desk;

    /** For the container's proxy only. */
    protected ListPages() {
        this(null, null, null, null, null);
    }

    /** @param events finds the event
     *  @param lists makes and changes them
     *  @param counters tells how many came
     *  @param headcounts knows the categories
     *  @param desk answers forms */
    @Inject
    public ListPages(EventService events, ListService lists, Counters counters, Headcounts headcounts, Desk desk) {
        this.events = events;
        this.lists = lists;
        this.counters = counters;
        this.headcounts = headcounts;
        this.desk = desk;
    }

    /** @return a card for each list */
    @GET
    @RolesAllowed("viewer")
    public View cards(@PathParam("event") String id) {
        Event event = events.find(id);
        Map<String, ListStatus> figures = counters.ofEvent(id);
        Set<String> categories = headcounts.byCategory(id).keySet();
        return of(event, "lists").with("lists", lists.of(id).stream()
                .map(list -> new Listed(list, figures.get(list.id()), reached(list, categories))).toList());
    }

    /** @return the form of a new list, with the first one's times */
    @GET
    @Path("new")
    @RolesAllowed("organizer")
    public View blank(@PathParam("event") String id) {
        Event event = events.find(id);
        CheckInList.Rules first = lists.of(id).stream().findFirst().map(CheckInList::rules).orElse(CheckInList.Rules.OPEN);
        return form(event).with("form", ListForm.of("", new CheckInList.Rules(Set.of(), first.window(), first.policy(), 0), event, desk));
    }

    /** Makes a list.
     *  @return the way to the lists; or the form with what is wrong */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed("organizer")
    public Response create(@PathParam("event") String id, MultivaluedMap<String, String> sent) {
        Event event = events.find(id);
        Form form = new Form(sent);
        return desk.answer(form, WORDS, () -> lists.create(id, form.value("name"), new ListForm(form, event, desk).rules()),
                made -> done(id, "created", made), () -> form(event));
    }

    /** @return the form of a list */
    @GET
    @Path("{list: [0-9a-z]{16}}")
    @RolesAllowed("viewer")
    public View show(@PathParam("event") String id, @PathParam("list") String list) {
        Event event = events.find(id);
        CheckInList known = find(id, list);
        return form(event).with("list", known).with("form", ListForm.of(known.name(), known.rules(), event, desk));
    }

    /** Changes a list; what was scanned before stays as it was decided.
     *  @return the way to the lists; or the form with what is wrong */
    @POST
    @Path("{list: [0-9a-z]{16}}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed("organizer")
    public Response change(@PathParam("event") String id, @PathParam("list") String list, MultivaluedMap<String, String> sent) {
        Event event = events.find(id);
        CheckInList known = find(id, list);
        Form form = new Form(sent);
        return desk.answer(form, WORDS, () -> lists.change(known.id(), form.value("name"), new ListForm(form, event, desk).rules()),
                changed -> done(id, "changed", changed), () -> form(event).with("list", known));
    }

    private Response done(String event, String key, CheckInList list) {
        return desk.done("/admin/events/" + event + "/lists", desk.say(WORDS, key, list.name()));
    }

    private CheckInList find(String event, String id) {
        CheckInList list = lists.find(id);
        if (!list.event().equals(event)) {
            throw new NotFound("check-in list", id);
        }
        return list;
    }

    private View form(Event event) {
        return of(event, WORDS).with("categories", headcounts.byCategory(event.id()).keySet());
    }

    private static boolean reached(CheckInList list, Set<String> categories) {
        return categories.isEmpty() || list.rules().categories().isEmpty()
                || list.rules().categories().stream().anyMatch(categories::contains);
    }

    private static View of(Event event, String template) {
        return View.of(template).with("event", event).with("tab", "lists");
    }
}
