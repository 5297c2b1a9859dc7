package app.checkin.api;

import app.checkin.domain.Station;
import app.checkin.paper.QrCode;
import app.checkin.security.Addresses;
import app.checkin.security.Caller;
import app.checkin.service.EventService;
import app.checkin.service.ListService;
import app.checkin.service.StationService;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Station cards, for the phones that hold or give them. */
@Path("stations")
@ApplicationScoped
@Tag(name = "Stations")
@Produces(MediaType.APPLICATION_JSON)
public class CardResource {

    private final StationService stations;
    private final EventService events;
    private final ListService lists;
    private final Caller caller;
    private final Addresses addresses;

    @Context
    private HttpServletRequest request;

    /** For proxies. */
    protected CardResource() {
        this(null, null, null, null, null);
    }

    /** @param stations knows the cards
     *  @param events whose they are
     *  @param lists they scan for
     *  @param caller who asks
     *  @param addresses where cards lead */
    @Inject
    public CardResource(StationService stations, EventService events, ListService lists, Caller caller, Addresses addresses) {
        this.stations = stations;
        this.events = events;
        this.lists = lists;
        this.caller = caller;
        this.addresses = addresses;
    }

    /** @param code what stands behind # in the card's address */
    public record CodeInput(@NotBlank(message = "\"code\" is empty. Open the link on the station card again.") String code) {
    }

    /** @param station name of the station that the card makes
     *  @param event name of its event
     *  @param lists those it may scan for, its usual one first */
    public record Face(String station, String event, List<ListName> lists) {
    }

    /** @param id in the addresses of this API
     *  @param name what people call it */
    public record ListName(String id, String name) {
    }

    /** @param url where the next phone goes
     *  @param qr the same as a picture, SVG */
    public record HandOver(String url, String qr) {
    }

    /** Uses nothing up: the page says what the phone is about to become before anybody taps.
     *  @return what stands on a card that can still be taken */
    @POST
    @Path("card")
    @PermitAll
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Look at a station card", description = "Takes nothing: enrol does.")
    @APIResponse(responseCode = "200", description = "Station, event and lists", content = @Content(schema = @Schema(implementation = Face.class)))
    @APIResponse(responseCode = "409", description = "card-used or card-expired")
    public Face look(@RequestBody(required = true) CodeInput input) {
        Station station = stations.card(input.code());
        return new Face(station.name(), events.find(station.event()).name(),
                station.lists().stream().map(lists::find).map(list -> new ListName(list.id(), list.name())).toList());
    }

    /** The phone that asks is out as soon as another has enrolled by this code, not before: a hand-over that fails leaves no door
     *  without a phone. The code ends after ten minutes.
     *  @return a card for the phone that takes over */
    @POST
    @Path("me/hand-over")
    @RolesAllowed(Roles.STATION)
    @Operation(summary = "Hand a station over to another phone", description = "Makes a code that another phone enrols by within ten minutes; from then on this phone's token counts no more.")
    @APIResponse(responseCode = "200", description = "The new card", content = @Content(schema = @Schema(implementation = HandOver.class)))
    public HandOver handOver() {
        Station own = caller.station().orElseThrow(() -> new NotAuthorizedException("Bearer"));
        String url = addresses.links(request) + "/scan#" + stations.offer(own).code();
        return new HandOver(url, new QrCode(url).svg(own.name()));
    }
}
