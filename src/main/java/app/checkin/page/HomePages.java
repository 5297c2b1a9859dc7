package app.checkin.page;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** The address without a path. */
@Path("/")
@ApplicationScoped
@PermitAll
public class HomePages {

    /** @return the way to the events */
    @GET
    public Response home() {
        return Response.seeOther(URI.create("/admin")).build();
    }
}
