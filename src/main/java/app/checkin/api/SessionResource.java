package app.checkin.api;

import app.checkin.domain.Actor;
import app.checkin.domain.Role;
import app.checkin.security.Caller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Tells a caller who it is taken for. */
@Path("session")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class SessionResource {

    private final Caller caller;

    /** For the container's proxy only. */
    protected SessionResource() {
        this(null);
    }

    /** @param caller who asks */
    @Inject
    public SessionResource(Caller caller) {
        this.caller = caller;
    }

    /** @return {@code kind} (user, station, token), {@code id}, {@code name} and {@code roles}; 401 for nobody */
    @GET
    @RolesAllowed({"viewer", "station"})
    @Operation(summary = "Tell a caller who it is taken for")
    @APIResponse(responseCode = "200", description = "kind (user, station or token), id, name and roles")
    public JsonObject show() {
        Actor actor = caller.actor();
        return Json.createObjectBuilder().add("kind", actor.kind().name().toLowerCase(Locale.ROOT)).add("id", actor.id()).add("name", actor.name())
                .add("roles", Json.createArrayBuilder(Stream.of(Role.values()).filter(caller::may).map(Role::slug).toList())).build();
    }
}
