package app.checkin.page;

import app.checkin.security.LocalPath;
import app.checkin.security.SignIn;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Signing out, on every server within a second. */
@Path("admin/sign-out")
@ApplicationScoped
@PermitAll
public class SignOutPages {

    private final HttpServletRequest request;
    private final SignIn signIn;

    /** For the container's proxy only. */
    protected SignOutPages() {
        this(null, null);
    }

    /** @param request the one being answered
     *  @param signIn ends what it began */
    @Inject
    public SignOutPages(HttpServletRequest request, SignIn signIn) {
        this.request = request;
        this.signIn = signIn;
    }

    /** @return the way to the sign-in page */
    @POST
    public Response signOut() {
        return Response.seeOther(URI.create(LocalPath.SIGN_IN)).cookie(signIn.end(request)).build();
    }
}
