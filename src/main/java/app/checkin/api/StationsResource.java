package app.checkin.api;

import app.checkin.domain.Station;
import app.checkin.security.Addresses;
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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Stations, for the office. */
@Path("stations")
@ApplicationScoped
@Tag(name = "Stations")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class StationsResource {

    private final StationService stations;
    private final Addresses addresses;

    @Context
    private HttpServletRequest request;

    /** For proxies. */
    protected StationsResource() {
        this(null, null);
    }

    /** @param stations makes and blocks them
     *  @param addresses where cards lead */
    @Inject
    public StationsResource(StationService stations, Addresses addresses) {
        this.stations = stations;
        this.addresses = addresses;
    }

    /** @return the stations of an event */
    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "List an event's stations", description = "By name, with what their phones last told.")
    @APIResponse(responseCode = "200", description = "Its stations", content = @Content(schema = @Schema(implementation = StationAnswer.All.class)))
    public StationAnswer.All list(@Parameter(description = "Id of the event", required = true) @QueryParam("event") String event) {
        return new StationAnswer.All(stations.of(event == null ? "" : event).stream().map(StationAnswer::of).toList());
    }

    /** @return 201 with the station and its card */
    @POST
    @RolesAllowed(Roles.ORGANIZER)
    @Operation(summary = "Make a station", description = "Its card is told this once and can be taken by one phone.")
    @APIResponse(responseCode = "201", description = "The station and its card", content = @Content(schema = @Schema(implementation = StationAnswer.Card.class)))
    public Response invite(@RequestBody(required = true) StationInput input) {
        return card(stations.invite(input.event(), input.name(), input.lists(), input.rights()));
    }

    /** @return the station, shut out */
    @POST
    @Path("{station}/block")
    @RolesAllowed(Roles.ORGANIZER)
    @Operation(summary = "Block a station", description = "Its phone is refused from now on, until it gets a new card.")
    @APIResponse(responseCode = "200", description = "The station as it is now", content = @Content(schema = @Schema(implementation = StationAnswer.class)))
    public StationAnswer block(@PathParam("station") String station) {
        return StationAnswer.of(stations.block(station));
    }

    /** @return 201 with the station and its new card */
    @POST
    @Path("{station}/card")
    @RolesAllowed(Roles.ORGANIZER)
    @Operation(summary = "Make a new card", description = "The phone that had the old one is out; a block is over.")
    @APIResponse(responseCode = "201", description = "The station and its card", content = @Content(schema = @Schema(implementation = StationAnswer.Card.class)))
    public Response renew(@PathParam("station") String station) {
        return card(stations.renew(station));
    }

    private Response card(Invitation invitation) {
        Station station = invitation.station();
        StationAnswer.Card card = new StationAnswer.Card(StationAnswer.of(station), station.id(), invitation.code(),
                addresses.links(request) + "/scan#" + invitation.code());
        return Response.created(UriBuilder.fromPath("stations").queryParam("event", station.event()).build()).entity(card).build();
    }
}
