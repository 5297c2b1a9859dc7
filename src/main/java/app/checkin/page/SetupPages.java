package app.checkin.page;

import app.checkin.domain.InvalidFields;
import app.checkin.domain.User;
import app.checkin.security.SetupLink;
import app.checkin.security.SignIn;
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

/** The first user is made here, by the link that the start prints. */
@Path("admin/setup")
@ApplicationScoped
@PermitAll
public class SetupPages {

    private static final int UNPROCESSABLE = 422;

    private final HttpServletRequest request;
    private final SetupLink link;
    private final SignIn signIn;

    /** For the container's proxy only. */
    protected SetupPages() {
        this(null, null, null);
    }

    /** @param request the one being answered
     *  @param link whose key must fit
     *  @param signIn signs the new user in */
    @Inject
    public SetupPages(HttpServletRequest request, SetupLink link, SignIn signIn) {
        this.request = request;
        this.link = link;
        this.signIn = signIn;
    }

    /** @return the form; 404 with the way out when the link counts no more */
    @GET
    public View show(@QueryParam("key") String key) {
        return link.admits(text(key)) ? View.of("setup").with("key", key).with("form", Form.showing(Map.of("name", "admin"))) : over();
    }

    /** Makes the first user and signs in.
     *  @return the way to the events; the form again when name or password cannot be taken */
    @POST
    public Response create(@FormParam("key") String key, @FormParam("name") String name, @FormParam("password") String password) {
        try {
            Optional<User> user = link.use(text(key), text(name), text(password));
            return user.map(first -> Response.seeOther(URI.create("/admin")).cookie(signIn.begin(request, first)))
                    .orElseGet(() -> Response.status(Response.Status.NOT_FOUND).entity(over())).build();
        } catch (InvalidFields refused) {
            Form form = Form.showing(Map.of("name", text(name))).reject(refused);
            return Response.status(UNPROCESSABLE).entity(View.of("setup").with("key", text(key)).with("form", form)).build();
        }
    }

    private static View over() {
        return View.of("setup").status(Response.Status.NOT_FOUND.getStatusCode());
    }

    private static String text(String sent) {
        return sent == null ? "" : sent;
    }
}
