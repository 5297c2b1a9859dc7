package app.checkin.api;

import app.checkin.domain.CheckInList;
import app.checkin.json.Patch;
import app.checkin.live.Counters;
import app.checkin.live.ListStatus;
import app.checkin.security.Caller;
import app.checkin.service.ListService;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One check-in list and its figures. */
@Path("lists/{list}")
@ApplicationScoped
@Tag(name = "Check-in lists")
@Produces(MediaType.APPLICATION_JSON)
public class ListResource {

    private final ListService lists;
    private final Counters counters;
    private final Caller caller;

    /** For proxies. */
    protected ListResource() {
        this(null, null, null);
    }

    /** @param lists changes them
     *  @param counters has their figures
     *  @param caller who asks */
    @Inject
    public ListResource(ListService lists, Counters counters, Caller caller) {
        this.lists = lists;
        this.counters = counters;
        this.caller = caller;
    }

    /** @return the list */
    @GET
    @RolesAllowed({Roles.VIEWER, Roles.STATION})
    @Operation(summary = "Show a check-in list")
    @APIResponse(responseCode = "200", description = "The list", content = @Content(schema = @Schema(implementation = ListView.class)))
    public ListView show(@PathParam("list") String list) {
        CheckInList found = lists.find(list);
        caller.requireEvent(found.event());
        return ListView.of(found);
    }

    /** @return the list as it is now */
    @PATCH
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ORGANIZER)
    @Operation(summary = "Change a check-in list", description = "Fields that are absent stay; null clears. What was scanned before stays as it was decided.")
    @APIResponse(responseCode = "200", description = "The list as it is now", content = @Content(schema = @Schema(implementation = ListView.class)))
    public ListView change(@PathParam("list") String list,
            @RequestBody(required = true, content = @Content(mediaType = MediaType.APPLICATION_JSON,
                    schema = @Schema(implementation = ListInput.class))) Patch patch) {
        ListInput wanted = patch.on(ListInput.of(lists.find(list)));
        return ListView.of(lists.change(list, wanted.name(), wanted.rules()));
    }

    /** @return the list's figures */
    @GET
    @Path("status")
    @RolesAllowed({Roles.VIEWER, Roles.STATION})
    @Operation(summary = "Count a check-in list")
    @APIResponse(responseCode = "200", description = "Its figures now", content = @Content(schema = @Schema(implementation = ListStatus.class)))
    public ListStatus status(@PathParam("list") String list) {
        caller.requireEvent(lists.find(list).event());
        return counters.of(list);
    }
}
