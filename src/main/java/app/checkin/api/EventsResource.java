package app.checkin.api;

import app.checkin.domain.Event;
import app.checkin.json.Patch;
import app.checkin.service.EventService;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Events. */
@Path("events")
@ApplicationScoped
@Tag(name = "Events")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class EventsResource {

    private final EventService events;
    private final Clock clock;

    /** For proxies. */
    protected EventsResource() {
        this(null, null);
    }

    /** @param events makes and changes them
     *  @param clock gives a time to an event that has none */
    @Inject
    public EventsResource(EventService events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    /** @return every event */
    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "List the events", description = "The next or latest first.")
    @APIResponse(responseCode = "200", description = "All events", content = @Content(schema = @Schema(implementation = EventView.All.class)))
    public EventView.All list() {
        return new EventView.All(events.all().stream().map(EventView::of).toList());
    }

    /** @return 201 with the new event */
    @POST
    @RolesAllowed(Roles.ORGANIZER)
    @Operation(summary = "Make an event", description = "It has a first check-in list, \"Entrance\".")
    @APIResponse(responseCode = "201", description = "The new event", content = @Content(schema = @Schema(implementation = EventView.class)))
    public Response create(@RequestBody(required = true) EventInput input) {
        Event made = events.create(input.draft(clock.instant()));
        return Response.created(UriBuilder.fromPath("events/{event}").build(made.id())).entity(EventView.of(made)).build();
    }

    /** @return the event */
    @GET
    @Path("{event}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "Show an event")
    @APIResponse(responseCode = "200", description = "The event", content = @Content(schema = @Schema(implementation = EventView.class)))
    public EventView show(@PathParam("event") String event) {
        return EventView.of(events.find(event));
    }

    /** @return the event as it is now */
    @PATCH
    @Path("{event}")
    @RolesAllowed(Roles.ORGANIZER)
    @Operation(summary = "Change an event", description = "Fields that are absent stay; null sets the default.")
    @APIResponse(responseCode = "200", description = "The event as it is now", content = @Content(schema = @Schema(implementation = EventView.class)))
    public EventView change(@PathParam("event") String event,
            @RequestBody(required = true, content = @Content(mediaType = MediaType.APPLICATION_JSON,
                    schema = @Schema(implementation = EventInput.class))) Patch patch) {
        EventInput wanted = patch.on(EventInput.of(events.find(event)));
        return EventView.of(events.change(event, wanted.draft(clock.instant())));
    }
}
