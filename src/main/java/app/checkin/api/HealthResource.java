package app.checkin.api;

import app.checkin.ops.Checks;
import app.checkin.ops.LockHealth;
import app.checkin.ops.StoreHealth;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How the whole system is, for people and monitors; probes ask {@code /health} instead. */
@Path("health")
@ApplicationScoped
@Tag(name = "Health")
@Produces(MediaType.APPLICATION_JSON)
public class HealthResource {

    private final Checks all;
    private final LockHealth locks;

    /** For proxies. */
    protected HealthResource() {
        this(null, null);
    }

    /** @param all asked
     *  @param locks tell what they counted */
    @Inject
    public HealthResource(Checks all, LockHealth locks) {
        this.all = all;
        this.locks = locks;
    }

    /** @return 200 when each check is up, else 503 */
    @GET
    @PermitAll
    @Operation(summary = "Tell how the system is", description = "Each part by name.")
    @APIResponse(responseCode = "200", description = "All is well", content = @Content(schema = @Schema(implementation = HealthView.class)))
    @APIResponse(responseCode = "503", description = "Something is down", content = @Content(schema = @Schema(implementation = HealthView.class)))
    public Response health() {
        Map<String, StoreHealth.Finding> checks = all.ask();
        boolean up = checks.values().stream().allMatch(StoreHealth.Finding::up);
        return Response.status(up ? Response.Status.OK : Response.Status.SERVICE_UNAVAILABLE)
                .entity(new HealthView(up ? "up" : checks.get("store").up() ? "degraded" : "down", checks, locks.counts())).build();
    }
}
