package app.checkin.api;

import app.checkin.domain.Participant;
import app.checkin.json.Patch;
import app.checkin.service.ParticipantService;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One participant. */
@Path("participants/{participant}")
@ApplicationScoped
@Tag(name = "Participants")
@Produces(MediaType.APPLICATION_JSON)
public class ParticipantResource {

    private final ParticipantService participants;

    /** For proxies. */
    protected ParticipantResource() {
        this(null);
    }

    /** @param participants finds and changes them */
    @Inject
    public ParticipantResource(ParticipantService participants) {
        this.participants = participants;
    }

    /** @return the participant */
    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "Show a participant")
    @APIResponse(responseCode = "200", description = "The participant", content = @Content(schema = @Schema(implementation = ParticipantView.class)))
    public ParticipantView show(@PathParam("participant") String participant) {
        return view(participants.find(participant));
    }

    /** @return the participant as it is now */
    @PATCH
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ORGANIZER)
    @Operation(summary = "Correct a participant", description = "Fields that are absent stay; null clears. The ticket stays good.")
    @APIResponse(responseCode = "200", description = "The participant as it is now", content = @Content(schema = @Schema(implementation = ParticipantView.class)))
    public ParticipantView correct(@PathParam("participant") String participant,
            @RequestBody(required = true, content = @Content(mediaType = MediaType.APPLICATION_JSON,
                    schema = @Schema(implementation = ParticipantInput.class))) Patch patch) {
        ParticipantInput wanted = patch.on(ParticipantInput.of(participants.find(participant)));
        participants.correct(participant, wanted.draft());
        return view(participants.bar(participant, wanted.barred()));
    }

    /** @return the participant, cancelled */
    @POST
    @Path("cancel")
    @RolesAllowed(Roles.ORGANIZER)
    @Operation(summary = "Cancel a participant", description = "The ticket is refused from now on. Cancelling twice is cancelling once.")
    @APIResponse(responseCode = "200", description = "The participant as it is now", content = @Content(schema = @Schema(implementation = ParticipantView.class)))
    public ParticipantView cancel(@PathParam("participant") String participant) {
        return view(participants.cancel(participant));
    }

    /** @return the participant with a new ticket */
    @POST
    @Path("reissue")
    @RolesAllowed(Roles.ORGANIZER)
    @Operation(summary = "Replace a ticket", description = "The old ticket is refused as revoked from now on; the reference stays.")
    @APIResponse(responseCode = "200", description = "The participant with the new ticket", content = @Content(schema = @Schema(implementation = ParticipantView.class)))
    public ParticipantView reissue(@PathParam("participant") String participant) {
        return view(participants.reissue(participant));
    }

    /** @return the participant with a place */
    @POST
    @Path("promote")
    @RolesAllowed(Roles.ORGANIZER)
    @Operation(summary = "Give a place", description = "To somebody who waits for one or had given it up.")
    @APIResponse(responseCode = "200", description = "The participant as it is now", content = @Content(schema = @Schema(implementation = ParticipantView.class)))
    public ParticipantView promote(@PathParam("participant") String participant) {
        return view(participants.promote(participant));
    }

    private ParticipantView view(Participant participant) {
        return ParticipantView.of(participants.row(participant), true);
    }
}
