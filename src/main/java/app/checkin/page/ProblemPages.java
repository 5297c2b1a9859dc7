package app.checkin.page;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.WebApplicationException;

/** Where the container sends what it refuses by itself (see {@code web.xml}), so that this is told like every other problem. */
@Path("problems/{status: \\d{3}}")
@ApplicationScoped
@PermitAll
public class ProblemPages {

    /** Always fails with that status, which the exception mapper tells. */
    @GET
    public View tell(@PathParam("status") int status) {
        throw new WebApplicationException(status);
    }

    /** The same for a form: the container keeps the method of the request that failed. */
    @POST
    public View tellOfForm(@PathParam("status") int status) {
        throw new WebApplicationException(status);
    }
}
