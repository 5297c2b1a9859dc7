package app.checkin.page;

import app.checkin.domain.Event;
import app.checkin.service.EventService;
import app.checkin.service.Trial;
import app.checkin.service.TrialService;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

/** Trying a ticket: what each list of the event would say to it at a chosen time. */
@Path("admin/events/{event}/lists/try")
@ApplicationScoped
@RolesAllowed("viewer")
public class TrialPages {

    private final EventService events;
    private final TrialService trials;
    private final Desk desk;
    private final Clock clock;

    /** For the container's proxy only. */
    protected TrialPages() {
        this(null, null, null, null);
    }

    /** @param events finds the event
     *  @param trials asks the lists
     *  @param desk writes times
     *  @param clock offers the present */
    @Inject
    public TrialPages(EventService events, TrialService trials, Desk desk, Clock clock) {
        this.events = events;
        this.trials = trials;
        this.desk = desk;
        this.clock = clock;
    }

    /** What one list would say.
     *  @param trial the verdict
     *  @param sentence what the door would say besides, empty for nothing
     *  @param open when the list is open, empty for always */
    public record Answer(Trial trial, String sentence, String open) {
    }

    /** @param ticket a ticket, a reference or a name; nothing is tried without
     *  @param at local time of the event; now, where it is missing or unreadable
     *  @return the form, and what the lists would say */
    @GET
    public View show(@PathParam("event") String id, @QueryParam("ticket") @DefaultValue("") String ticket,
            @QueryParam("at") @DefaultValue("") String at) {
        Event event = events.find(id);
        Instant when = time(at, event);
        View view = View.of("list-try").with("event", event).with("tab", "lists")
                .with("form", Form.showing(Map.of("ticket", ticket, "at", desk.times().input(when, event.schedule().timeZone()))));
        return ticket.isBlank() ? view : view.with("answers", answers(event, ticket, when));
    }

    private List<Answer> answers(Event event, String ticket, Instant at) {
        TrialWords words = new TrialWords(event, desk);
        return trials.of(event, ticket, at).stream().map(trial -> new Answer(trial, words.sentence(trial), words.open(trial))).toList();
    }

    private Instant time(String text, Event event) {
        try {
            return LocalDateTime.parse(text).atZone(event.schedule().timeZone()).toInstant();
        } catch (DateTimeException unreadable) {
            return clock.instant();
        }
    }
}
