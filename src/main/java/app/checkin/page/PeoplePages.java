package app.checkin.page;

import app.checkin.domain.Event;
import app.checkin.live.Headcounts;
import app.checkin.service.EventService;
import app.checkin.service.ListService;
import app.checkin.service.ParticipantPage;
import app.checkin.service.ParticipantService;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;

/** The people of an event: search, chips, and a new person. */
@Path("admin/events/{event}/people")
@ApplicationScoped
public class PeoplePages {

    private static final int ROWS = 50;
    private static final List<String> CHIPS = List.of("", "not-here", "here", "waitlisted", "cancelled", "barred");

    private final EventService events;
    private final ParticipantService participants;
    private final ListService lists;
    private final Headcounts headcounts;
    private final Desk desk;

    /** For the container's proxy only. */
    protected PeoplePages() {
        this(null, null, null, null, null);
    }

    /** @param events finds the event
     *  @param participants searches and adds
     *  @param lists by which the people can be narrowed
     *  @param headcounts knows categories and marks
     *  @param desk answers forms */
    @Inject
    public PeoplePages(EventService events, ParticipantService participants, ListService lists, Headcounts headcounts, Desk desk) {
        this.events = events;
        this.participants = participants;
        this.lists = lists;
        this.headcounts = headcounts;
        this.desk = desk;
    }

    /** One row of the table.
     *  @param row the person
     *  @param state how the person stands */
    public record Row(ParticipantPage.Row row, PersonState state) {
    }

    /** @return those who are looked for, 50 at a time */
    @GET
    @RolesAllowed("viewer")
    public View search(@PathParam("event") String id, @BeanParam WantedPeople wanted) {
        Event event = events.find(id);
        ParticipantPage page = participants.search(wanted.query(id, ROWS));
        View view = of(event, "people").with("wanted", wanted).with("total", page.total()).with("chips", CHIPS)
                .with("categories", headcounts.byCategory(id)).with("marks", headcounts.marks(id)).with("lists", lists.of(id))
                .with("rows", page.rows().stream().map(row -> new Row(row, PersonState.of(row.participant(), row.visit()))).toList());
        return page.next().map(next -> view.with("next", next)).orElse(view);
    }

    /** @param name fills the field in, when somebody was searched and not found
     *  @return an empty form */
    @GET
    @Path("new")
    @RolesAllowed("organizer")
    public View blank(@PathParam("event") String id, @QueryParam("name") @DefaultValue("") String name) {
        return form(events.find(id)).with("form", Form.showing(Map.of("name", name)));
    }

    /** Adds a person.
     *  @return the way to the person; or the form with what is wrong */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed("organizer")
    public Response add(@PathParam("event") String id, MultivaluedMap<String, String> sent) {
        Event event = events.find(id);
        Form form = new Form(sent);
        return desk.answer(form, "person-form", () -> participants.add(id, PersonForm.draft(form)),
                added -> desk.done("/admin/events/" + id + "/people/" + added.id(),
                        desk.say("person-form", "added", added.person().name(), added.pass().reference().spoken())), () -> form(event));
    }

    private View form(Event event) {
        return of(event, "person-form").with("categories", headcounts.byCategory(event.id()).keySet())
                .with("marks", desk.say("person-form", "marks.offered").split("\\|"));
    }

    private static View of(Event event, String template) {
        return View.of(template).with("event", event).with("tab", "people");
    }
}
