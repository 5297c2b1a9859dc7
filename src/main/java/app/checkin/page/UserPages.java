package app.checkin.page;

import app.checkin.domain.Conflict;
import app.checkin.domain.InvalidInput;
import app.checkin.domain.Role;
import app.checkin.domain.User;
import app.checkin.security.Addresses;
import app.checkin.security.InvitationLink;
import app.checkin.service.UserService;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** Who may sign in, with which role: for those who run the system. */
@Path("admin/users")
@ApplicationScoped
@RolesAllowed("admin")
public class UserPages {

    private static final int UNPROCESSABLE = 422;

    private final HttpServletRequest request;
    private final UserService users;
    private final InvitationLink links;
    private final Addresses addresses;

    /** For the container's proxy only. */
    protected UserPages() {
        this(null, null, null, null);
    }

    /** @param request the one being answered
     *  @param users knows and changes them
     *  @param links invite
     *  @param addresses begin links */
    @Inject
    public UserPages(HttpServletRequest request, UserService users, InvitationLink links, Addresses addresses) {
        this.request = request;
        this.users = users;
        this.links = links;
        this.addresses = addresses;
    }

    /** @return every user */
    @GET
    public View show() {
        return page(Form.showing(Map.of("role", Role.ORGANIZER.slug())));
    }

    /** Invites somebody; the link is shown this once.
     *  @return the page with the link, or with what is wrong */
    @POST
    public View invite(MultivaluedMap<String, String> sent) {
        Form form = new Form(sent);
        try {
            return linked(users.invite(form.value("name"), Role.of(form.value("role"))));
        } catch (InvalidInput | Conflict refused) {
            form.reject("name", refused.getMessage());
            return page(form).status(UNPROCESSABLE);
        }
    }

    /** Gives a user another role, which counts at once. */
    @POST
    @Path("{name}/role")
    public Response role(@PathParam("name") String name, @FormParam("role") String role) {
        users.role(name, Role.of(role));
        return back();
    }

    /** Ends all sign-ins of a user. */
    @POST
    @Path("{name}/sign-out")
    public Response signOut(@PathParam("name") String name) {
        users.signOutEverywhere(name);
        return back();
    }

    /** Makes a link by which a user chooses a new password; earlier links and all sign-ins of the user end.
     *  @return the page with the link, which is shown this once */
    @POST
    @Path("{name}/link")
    public View link(@PathParam("name") String name) {
        return linked(users.signOutEverywhere(name));
    }

    /** Takes a user away. */
    @POST
    @Path("{name}/remove")
    public Response remove(@PathParam("name") String name) {
        users.remove(name);
        return back();
    }

    private static Response back() {
        return Response.seeOther(URI.create("/admin/users")).build();
    }

    private View linked(User user) {
        return page(Form.showing(Map.of())).with("linked", user).with("link", addresses.links(request) + links.of(user));
    }

    private View page(Form form) {
        return View.of("users").with("users", users.all()).with("form", form)
                .with("roles", List.of(Role.values()).stream().map(Role::slug).toList());
    }
}
