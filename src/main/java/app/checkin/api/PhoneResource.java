package app.checkin.api;

import app.checkin.domain.Station;
import app.checkin.security.Caller;
import app.checkin.security.Cookies;
import app.checkin.service.Enrolled;
import app.checkin.service.StationService;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Stations, for their phones. */
@Path("stations")
@ApplicationScoped
@Tag(name = "Stations")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class PhoneResource {

    private final StationService stations;
    private final PhoneBriefing briefing;
    private final Caller caller;
    private final Cookies cookies;
    private final Clock clock;

    @Context
    private HttpServletRequest request;

    /** For proxies. */
    protected PhoneResource() {
        this(null, null, null, null, null);
    }

    /** @param stations enrols
     *  @param briefing tells phones what they are
     *  @param caller who asks
     *  @param cookies by which a browser is known
     *  @param clock the server's */
    @Inject
    public PhoneResource(StationService stations, PhoneBriefing briefing, Caller caller, Cookies cookies, Clock clock) {
        this.stations = stations;
        this.briefing = briefing;
        this.caller = caller;
        this.cookies = cookies;
        this.clock = clock;
    }

    /** A browser, told by the header {@code Origin}, gets its token as a cookie that no script can read; a program gets it in
     *  the answer.
     *  @return the station */
    @POST
    @Path("enrol")
    @PermitAll
    @Operation(summary = "Take a station card", description = "One phone gets it; the same claim may repeat for two minutes and gets the same answer.")
    @APIResponse(responseCode = "200", description = "The station; a browser gets a cookie, a program a token", content = @Content(schema = @Schema(implementation = StationAnswer.Enrolled.class)))
    public Response enrol(@RequestBody(required = true) ClaimInput input) {
        Enrolled enrolled = stations.enrol(input.code(), input.claim());
        boolean browser = request.getHeader("Origin") != null;
        Response.ResponseBuilder answer = Response.ok(new StationAnswer.Enrolled(StationAnswer.Briefing.of(enrolled.station()),
                Optional.of(enrolled.token()).filter(token -> !browser)));
        if (browser) {
            Duration lasts = Duration.between(clock.instant(), enrolled.station().state().expires());
            answer.cookie(cookies.make(request, Cookies.STATION, enrolled.token(), lasts));
        }
        return answer.build();
    }

    /** @return all that a phone needs to know of itself */
    @GET
    @Path("me")
    @RolesAllowed(Roles.STATION)
    @Operation(summary = "Tell a phone what it is", description = "Its station, event and lists.")
    @APIResponse(responseCode = "200", description = "Station, event and lists", content = @Content(schema = @Schema(implementation = StationAnswer.Me.class)))
    public StationAnswer.Me me() {
        return briefing.of(station());
    }

    /** @return 204; the browser's cookie is gone */
    @POST
    @Path("me/leave")
    @RolesAllowed(Roles.STATION)
    @Operation(summary = "Stop being a station", description = "Takes the browser's cookie away.")
    @APIResponse(responseCode = "204", description = "The cookie is gone")
    public Response leave() {
        return Response.noContent().cookie(cookies.remove(request, Cookies.STATION)).build();
    }

    /** @return the server's time */
    @POST
    @Path("heartbeat")
    @RolesAllowed(Roles.STATION)
    @Operation(summary = "Tell that a phone is alive", description = "Battery, network and unsent scans, for the office.")
    @APIResponse(responseCode = "200", description = "The server's time", content = @Content(schema = @Schema(implementation = StationAnswer.Beat.class)))
    public StationAnswer.Beat heartbeat(@RequestBody(required = true) HeartbeatInput input) {
        stations.heartbeat(station(), input.vitals(clock.instant()));
        return new StationAnswer.Beat(clock.instant());
    }

    private Station station() {
        return caller.station().orElseThrow(() -> new NotAuthorizedException("Bearer"));
    }
}
