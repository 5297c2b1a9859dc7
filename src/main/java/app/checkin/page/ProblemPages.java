package app.checkin.page;

import app.checkin.domain.Forbidden;
import app.checkin.problem.ProblemType;
import app.checkin.security.RoleFilter;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;

/** Where the container sends what it refuses by itself (see {@code web.xml}), so that this is told like every other problem. */
@Path("problems/{status: [45]\\d{2}}")
@ApplicationScoped
@PermitAll
public class ProblemPages {

    /** Always fails with that status, which the exception mapper tells. */
    @GET
    public View tell(@PathParam("status") int status, @Context HttpServletRequest request) {
        if (RoleFilter.isBackends(request)) {
            throw new Forbidden(ProblemType.BACKEND_AWAY.slug(), "The office and the phones' server do not answer just now. Try again in a minute.");
        }
        throw new WebApplicationException(status);
    }

    /** The same for a form: the container keeps the method of the request that failed. */
    @POST
    public View tellOfForm(@PathParam("status") int status) {
        throw new WebApplicationException(status);
    }
}
