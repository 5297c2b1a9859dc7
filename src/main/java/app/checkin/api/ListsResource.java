package app.checkin.api;

import app.checkin.domain.CheckInList;
import app.checkin.security.Caller;
import app.checkin.service.ListService;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Check-in lists of an event. */
@Path("events/{event}/lists")
@ApplicationScoped
@Tag(name = "Check-in lists")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ListsResource {

    private final ListService lists;
    private final Caller caller;

    /** For proxies. */
    protected ListsResource() {
        this(null, null);
    }

    /** @param lists makes them
     *  @param caller who asks */
    @Inject
    public ListsResource(ListService lists, Caller caller) {
        this.lists = lists;
        this.caller = caller;
    }

    /** @return the lists of an event */
    @GET
    @RolesAllowed({Roles.VIEWER, Roles.STATION})
    @Operation(summary = "List an event's check-in lists", description = "The oldest first.")
    @APIResponse(responseCode = "200", description = "Its lists", content = @Content(schema = @Schema(implementation = ListView.All.class)))
    public ListView.All list(@PathParam("event") String event) {
        caller.requireEvent(event);
        return new ListView.All(lists.of(event).stream().map(ListView::of).toList());
    }

    /** @return 201 with the new list */
    @POST
    @RolesAllowed(Roles.ORGANIZER)
    @Operation(summary = "Make a check-in list")
    @APIResponse(responseCode = "201", description = "The new list", content = @Content(schema = @Schema(implementation = ListView.class)))
    public Response create(@PathParam("event") String event, @RequestBody(required = true) ListInput input) {
        CheckInList made = lists.create(event, input.name(), input.rules());
        return Response.created(UriBuilder.fromPath("lists/{list}").build(made.id())).entity(ListView.of(made)).build();
    }
}
