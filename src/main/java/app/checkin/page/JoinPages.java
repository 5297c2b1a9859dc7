package app.checkin.page;

import app.checkin.domain.InvalidFields;
import app.checkin.domain.User;
import app.checkin.security.InvitationLink;
import app.checkin.security.SignIn;
import app.checkin.service.SignInService;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/** Somebody invited, or who forgot it, chooses a password here, by a link that counts once. */
@Path("admin/join")
@ApplicationScoped
@PermitAll
public class JoinPages {

    private static final int UNPROCESSABLE = 422;

    private final HttpServletRequest request;
    private final InvitationLink links;
    private final SignInService passwords;
    private final SignIn signIn;

    /** For the container's proxy only. */
    protected JoinPages() {
        this(null, null, null, null);
    }

    /** @param request the one being answered
     *  @param links whose key must fit
     *  @param passwords keeps the new one
     *  @param signIn signs the user in */
    @Inject
    public JoinPages(HttpServletRequest request, InvitationLink links, SignInService passwords, SignIn signIn) {
        this.request = request;
        this.links = links;
        this.passwords = passwords;
        this.signIn = signIn;
    }

    /** @return the form; 404 with the way out when the link counts no more */
    @GET
    public View show(@QueryParam("key") String key) {
        return invited(key).map(user -> page(user, key, Form.showing(Map.of()))).orElseGet(JoinPages::over);
    }

    /** Takes the password and signs in.
     *  @return the way to the events; the form again when the password cannot be taken */
    @POST
    public Response choose(@FormParam("key") String key, @FormParam("password") String password) {
        Optional<User> user = invited(key);
        if (user.isEmpty()) {
            return Response.status(Response.Status.NOT_FOUND).entity(over()).build();
        }
        try {
            User joined = passwords.choose(user.get(), password == null ? "" : password);
            return Response.seeOther(URI.create("/admin")).cookie(signIn.begin(request, joined)).build();
        } catch (InvalidFields refused) {
            return Response.status(UNPROCESSABLE).entity(page(user.get(), key, Form.showing(Map.of()).reject(refused))).build();
        }
    }

    private Optional<User> invited(String key) {
        return Optional.ofNullable(key).flatMap(links::read);
    }

    private static View page(User user, String key, Form form) {
        return View.of("join").with("invited", user).with("key", key).with("form", form);
    }

    private static View over() {
        return View.of("join").status(Response.Status.NOT_FOUND.getStatusCode());
    }
}
