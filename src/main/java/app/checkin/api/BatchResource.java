package app.checkin.api;

import app.checkin.problem.Problem;
import app.checkin.problem.ProblemJson;
import app.checkin.problem.Problems;
import app.checkin.security.Caller;
import app.checkin.service.CheckInAnswer;
import app.checkin.service.CheckInDesk;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Scans that a phone kept while it could not ask. */
@Path("/lists/{list}/check-ins/batch")
@RequestScoped
@Tag(name = "Check-ins")
@Consumes(MediaType.APPLICATION_JSON)
@Produces({MediaType.APPLICATION_JSON, "application/problem+json"})
public class BatchResource {

    private final Caller caller;
    private final CheckInDesk desk;
    private final CheckInAnswers answers;

    /** For proxies. */
    protected BatchResource() {
        this(null, null, null);
    }

    /** @param caller who scanned
     *  @param desk decides
     *  @param answers tells it in HTTP */
    @Inject
    public BatchResource(Caller caller, CheckInDesk desk, CheckInAnswers answers) {
        this.caller = caller;
        this.desk = desk;
        this.answers = answers;
    }

    /** @param items in the order in which they were scanned */
    public record BatchBody(
            @Size(min = 1, max = 500, message = "\"items\" must hold 1 to 500 scans; send the rest in a further batch.") List<@Valid CheckInBody> items) {
    }

    /**
     * @param nonce of the scan
     * @param status as the single call would answer
     * @param body as the single call would answer
     */
    public record ItemJson(String nonce, int status, Object body) {
    }

    /** @param items in the order of the request */
    public record BatchJson(List<ItemJson> items) {
    }

    /** Decides about many scans, each for itself: one that fails leaves the others alone.
     *  @param list id of the list
     *  @param body the scans
     *  @return an answer for each */
    @POST
    @RolesAllowed({"station", "organizer"})
    @Operation(summary = "Send scans that were kept", description = "Safe to repeat. A scan that contradicts what the phone told the guest is kept as a conflict.")
    @APIResponse(responseCode = "200", description = "One item for each scan")
    @APIResponse(responseCode = "413", description = "More than 512 kB")
    public BatchJson batch(@PathParam("list") String list, BatchBody body) {
        return new BatchJson(body.items().stream().map(item -> item(list, item)).toList());
    }

    private ItemJson item(String list, CheckInBody item) {
        try {
            CheckInAnswer answer = desk.checkIn(caller.actor(), caller.station(), item.on(list));
            Object body = answers.body(answer);
            return new ItemJson(item.nonce(), answers.status(answer), body instanceof Problem problem ? ProblemJson.object(problem) : body);
        } catch (RuntimeException trouble) {
            Problem problem = Problems.of(trouble);
            return new ItemJson(item.nonce(), problem.status(), ProblemJson.object(problem));
        }
    }
}
