package app.checkin.page;

import app.checkin.domain.Event;
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

/** A copy of an event, which asks for its date. */
@Path("admin/events/{event}/copy")
@ApplicationScoped
@RolesAllowed("organizer")
public class CopyPages {

    private static final String WORDS = "event";

    private final EventService events;
    private final Desk desk;

    /** For the container's proxy only. */
    protected CopyPages() {
        this(null, null);
    }

    /** @param events makes the copy
     *  @param desk answers forms */
    @Inject
    public CopyPages(EventService events, Desk desk) {
        this.events = events;
        this.desk = desk;
    }

    /** @return a form with everything of an event but its date */
    @GET
    public View undated(@PathParam("event") String id) {
        Event old = events.find(id);
        return View.of(WORDS).with("old", old).with("form", EventForm.undated(old, desk));
    }

    /** Makes an event like another one, at another time and without its people.
     *  @return the way to its people, who come next; or the form with what is wrong */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response copy(@PathParam("event") String id, MultivaluedMap<String, String> sent) {
        Event old = events.find(id);
        Form form = new Form(sent);
        return desk.answer(form, WORDS, () -> events.copy(id, EventForm.like(old, form, desk).draft()),
                copy -> desk.done("/admin/events/" + copy.id() + "/people", desk.say(WORDS, "copied", copy.name())), () -> View.of(WORDS).with("old", old));
    }
}
