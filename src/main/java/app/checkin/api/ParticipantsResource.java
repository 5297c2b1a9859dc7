package app.checkin.api;

import app.checkin.domain.Participant;
import app.checkin.security.Caller;
import app.checkin.service.ParticipantPage;
import app.checkin.service.ParticipantQuery;
import app.checkin.service.ParticipantService;
import app.checkin.service.ParticipantState;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Participants of an event. */
@Path("events/{event}/participants")
@ApplicationScoped
@Tag(name = "Participants")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ParticipantsResource {

    private final ParticipantService participants;
    private final DoorSearch doorSearch;
    private final Caller caller;

    /** For proxies. */
    protected ParticipantsResource() {
        this(null, null, null);
    }

    /** @param participants adds, finds and changes them
     *  @param doorSearch finds them for phones
     *  @param caller who asks */
    @Inject
    public ParticipantsResource(ParticipantService participants, DoorSearch doorSearch, Caller caller) {
        this.participants = participants;
        this.doorSearch = doorSearch;
        this.caller = caller;
    }

    /** @return a page of those who match */
    @GET
    @RolesAllowed({Roles.VIEWER, Roles.STATION})
    @Operation(summary = "Find participants", description = "By family name. A phone needs the right to search and three letters, and gets few.")
    @APIResponse(responseCode = "200", description = "A page of them", content = @Content(schema = @Schema(implementation = ParticipantView.Page.class)))
    public ParticipantView.Page find(@PathParam("event") String event,
            @Parameter(description = "Beginnings of names in any order, a reference, a ticket, or part of an e-mail address with its @") @DefaultValue("") @QueryParam("query") String text,
            @Parameter(description = "not-here, here, registered, waitlisted, cancelled or barred") @QueryParam("state") String state,
            @Parameter(description = "Only this category") @QueryParam("category") String category,
            @Parameter(description = "The \"next\" of the page before") @QueryParam("after") String after,
            @Parameter(description = "From 1 to 200") @DefaultValue("50") @QueryParam("limit") int limit) {
        if (caller.station().isPresent() && caller.user().isEmpty()) {
            return ParticipantView.Page.door(doorSearch.find(caller.station().get(), event, text));
        }
        ParticipantPage page = participants.search(new ParticipantQuery(event, text,
                new ParticipantQuery.Among(given(state).map(ParticipantState::of), given(category), Optional.empty(), Optional.empty()),
                ParticipantQuery.Order.FAMILY, given(after), limit));
        return ParticipantView.Page.office(page);
    }

    /** @return 201 with the new participant */
    @POST
    @RolesAllowed(Roles.ORGANIZER)
    @Operation(summary = "Add a participant")
    @APIResponse(responseCode = "201", description = "The new participant with ticket and reference", content = @Content(schema = @Schema(implementation = ParticipantView.class)))
    public Response add(@PathParam("event") String event, @RequestBody(required = true) ParticipantInput input) {
        Participant added = participants.add(event, input.draft());
        Participant made = input.barred() ? participants.bar(added.id(), true) : added;
        return Response.created(UriBuilder.fromPath("participants/{participant}").build(made.id())).entity(ParticipantView.of(participants.row(made), true)).build();
    }

    private static Optional<String> given(String parameter) {
        return Optional.ofNullable(parameter).filter(text -> !text.isBlank());
    }
}
