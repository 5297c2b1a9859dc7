package app.checkin.page;

import app.checkin.domain.Event;
import app.checkin.domain.NotFound;
import app.checkin.domain.Participant;
import app.checkin.live.Headcounts;
import app.checkin.service.EventService;
import app.checkin.service.ParticipantService;
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
import java.util.List;

/** One person: who it is, what happened at the door, what can be done. */
@Path("admin/events/{event}/people/{participant: [0-9a-z]{16}}")
@ApplicationScoped
public class PersonPages {

    private final EventService events;
    private final ParticipantService participants;
    private final PersonFile file;
    private final Headcounts headcounts;
    private final Desk desk;

    /** For the container's proxy only. */
    protected PersonPages() {
        this(null, null, null, null, null);
    }

    /** @param events finds the event
     *  @param participants finds and changes
     *  @param file gathers what is known
     *  @param headcounts knows the categories
     *  @param desk answers forms */
    @Inject
    public PersonPages(EventService events, ParticipantService participants, PersonFile file, Headcounts headcounts, Desk desk) {
        this.events = events;
        this.participants = participants;
        this.file = file;
        this.headcounts = headcounts;
        this.desk = desk;
    }

    /** @return everything that is known of the person, and what can be done now */
    @GET
    @RolesAllowed("viewer")
    public View show(@PathParam("event") String id, @PathParam("participant") String participant) {
        Event event = events.find(id);
        return file.show(of(event, "person"), event, find(id, participant));
    }

    /** @return the form with what is known of the person */
    @GET
    @Path("edit")
    @RolesAllowed("organizer")
    public View edit(@PathParam("event") String id, @PathParam("participant") String participant) {
        Participant known = find(id, participant);
        return form(id, known).with("form", PersonForm.of(known, List.of(offered())));
    }

    /** Corrects who it is and what was booked; the ticket stays good.
     *  @return the way to the person; or the form with what is wrong */
    @POST
    @Path("edit")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed("organizer")
    public Response correct(@PathParam("event") String id, @PathParam("participant") String participant, MultivaluedMap<String, String> sent) {
        Participant known = find(id, participant);
        Form form = new Form(sent);
        return desk.answer(form, "person-form", () -> participants.correct(known.id(), PersonForm.draft(form)),
                corrected -> done(id, corrected, "corrected"), () -> form(id, known));
    }

    /** Cancels, promotes, reissues, bars or lets come again.
     *  @param act one of those
     *  @return the way back to the person, with one sentence */
    @POST
    @Path("{act: cancel|promote|reissue|bar|unbar}")
    @RolesAllowed("organizer")
    public Response act(@PathParam("event") String id, @PathParam("participant") String participant, @PathParam("act") String act) {
        String known = find(id, participant).id();
        Participant after = switch (act) {
            case "cancel" -> participants.cancel(known);
            case "promote" -> participants.promote(known);
            case "reissue" -> participants.reissue(known);
            default -> participants.bar(known, act.equals("bar"));
        };
        return done(id, after, act + ".done");
    }

    private Response done(String event, Participant participant, String key) {
        return desk.done("/admin/events/" + event + "/people/" + participant.id(), desk.say("person", key, participant.person().name()));
    }

    private Participant find(String event, String id) {
        Participant found = participants.find(id);
        if (!found.event().equals(event)) {
            throw new NotFound("participant", id);
        }
        return found;
    }

    private View form(String event, Participant known) {
        return of(events.find(event), "person-form").with("participant", known).with("marks", offered())
                .with("categories", headcounts.byCategory(event).keySet());
    }

    private String[] offered() {
        return desk.say("person-form", "marks.offered").split("\\|");
    }

    private static View of(Event event, String template) {
        return View.of(template).with("event", event).with("tab", "people");
    }
}
