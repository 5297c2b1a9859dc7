package app.checkin.api;

import app.checkin.domain.Scan;
import app.checkin.security.Caller;
import app.checkin.service.CheckInDesk;
import app.checkin.service.UndoDesk;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Check-ins of one list: what phones send. */
@Path("/lists/{list}/check-ins")
@RequestScoped
@Tag(name = "Check-ins")
@Consumes(MediaType.APPLICATION_JSON)
@Produces({MediaType.APPLICATION_JSON, "application/problem+json"})
public class CheckInsResource {

    private final Caller caller;
    private final CheckInDesk desk;
    private final UndoDesk undos;
    private final CheckInAnswers answers;

    /** For proxies. */
    protected CheckInsResource() {
        this(null, null, null, null);
    }

    /** @param caller who scans
     *  @param desk decides
     *  @param undos takes back
     *  @param answers tells it in HTTP */
    @Inject
    public CheckInsResource(Caller caller, CheckInDesk desk, UndoDesk undos, CheckInAnswers answers) {
        this.caller = caller;
        this.desk = desk;
        this.undos = undos;
        this.answers = answers;
    }

    /** Decides about one scan.
     *  @param list id of the list
     *  @param body what was scanned
     *  @return the verdict */
    @POST
    @RolesAllowed({"station", "organizer"})
    @Operation(summary = "Check in or out", description = "Safe to repeat with the same nonce: the first answer is given again.")
    @APIResponse(responseCode = "201", description = "Admitted", content = @Content(schema = @Schema(implementation = CheckInJson.class)))
    @APIResponse(responseCode = "200", description = "Admitted before, by the same nonce", content = @Content(schema = @Schema(implementation = CheckInJson.class)))
    @APIResponse(responseCode = "409", description = "Denied; reason tells why")
    @APIResponse(responseCode = "404", description = "No such list, or unknown-ticket")
    @APIResponse(responseCode = "400", description = "misread, not-a-ticket, or a body that cannot be read")
    @APIResponse(responseCode = "422", description = "nonce-reused")
    @APIResponse(responseCode = "503", description = "Not decided: ask again with the same nonce")
    public Response checkIn(@PathParam("list") String list, CheckInBody body) {
        return answers.response(desk.checkIn(caller.actor(), caller.station(), body.on(list)));
    }

    /**
     * @param reason why, in words
     * @param nonce made at random for this undo; the same one gets the same answer
     */
    public record UndoBody(
            @Size(min = 1, max = 200, message = "\"reason\" must say why in 1 to 200 characters.") String reason,
            @Pattern(regexp = "[A-Za-z0-9_-]{16,64}", message = "\"nonce\" must be 16 to 64 letters, digits, hyphens or underscores.") String nonce) {
    }

    /**
     * @param outcome {@code undone}
     * @param id of the record of the undo
     * @param undoes id of the check-in that counts no more
     * @param at when
     */
    public record UndoneJson(String outcome, String id, String undoes, Instant at) {
    }

    /** Takes a check-in back.
     *  @param list id of the list
     *  @param checkIn id of the check-in
     *  @param body why
     *  @return the record of it */
    @POST
    @Path("/{checkIn}/undo")
    @RolesAllowed({"station", "organizer"})
    @Operation(summary = "Take a check-in back", description = "A phone may undo its own last admission for 60 seconds.")
    @APIResponse(responseCode = "200", description = "Taken back, now or before by the same nonce")
    @APIResponse(responseCode = "404", description = "No such check-in on this list")
    @APIResponse(responseCode = "409", description = "Something happened after it")
    @APIResponse(responseCode = "403", description = "station-not-allowed")
    public UndoneJson undo(@PathParam("list") String list, @PathParam("checkIn") String checkIn, UndoBody body) {
        Scan done = undos.undo(caller.actor(), caller.station(), new UndoDesk.Request(list, checkIn, body.nonce(), body.reason()));
        return new UndoneJson(done.result().outcome().slug(), done.nonce(), checkIn, done.at());
    }
}
