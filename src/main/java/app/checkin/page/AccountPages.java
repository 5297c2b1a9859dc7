package app.checkin.page;

import app.checkin.domain.InvalidFields;
import app.checkin.domain.User;
import app.checkin.security.Addresses;
import app.checkin.security.Caller;
import app.checkin.security.SignIn;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;

/** Somebody's own account: another password. */
@Path("admin/account")
@ApplicationScoped
@RolesAllowed("viewer")
public class AccountPages {

    private static final int UNPROCESSABLE = 422;
    private static final int TOO_MANY = 429;

    private final HttpServletRequest request;
    private final Caller caller;
    private final SignIn signIn;
    private final Addresses addresses;
    private final Desk desk;

    /** For the container's proxy only. */
    protected AccountPages() {
        this(null, null, null, null, null);
    }

    /** @param request the one being answered
     *  @param caller whose account it is
     *  @param signIn changes the password
     *  @param addresses tells who must wait
     *  @param desk says what was done */
    @Inject
    public AccountPages(HttpServletRequest request, Caller caller, SignIn signIn, Addresses addresses, Desk desk) {
        this.request = request;
        this.caller = caller;
        this.signIn = signIn;
        this.addresses = addresses;
        this.desk = desk;
    }

    /** @return the form */
    @GET
    public View show() {
        user();
        return page(Form.showing(Map.of()));
    }

    /** Takes another password; the user's other sign-ins end, this one goes on.
     *  @return the page again, with what was done or what is wrong */
    @POST
    public Response change(@FormParam("present") String present, @FormParam("password") String wanted) {
        Form form = Form.showing(Map.of());
        try {
            SignIn.Result result = signIn.change(request, user(), text(present), text(wanted), addresses.client(request));
            if (result instanceof SignIn.Result.Done done) {
                return Response.fromResponse(desk.done("/admin/account", desk.say("account", "changed"))).cookie(done.cookie()).build();
            }
            if (result instanceof SignIn.Result.Wait wait) {
                long seconds = wait.left().toSeconds() + 1;
                form.reject("present", desk.say("account", "wait", seconds));
                return Response.status(TOO_MANY).header(HttpHeaders.RETRY_AFTER, seconds).entity(page(form)).build();
            }
            form.reject("present", desk.say("account", "wrong"));
        } catch (InvalidFields refused) {
            form.reject(refused);
        }
        return Response.status(UNPROCESSABLE).entity(page(form)).build();
    }

    /** A program with the configured token is an organizer, but nobody with a password. */
    private User user() {
        return caller.user().orElseThrow(ForbiddenException::new);
    }

    private static View page(Form form) {
        return View.of("account").with("form", form);
    }

    private static String text(String sent) {
        return Optional.ofNullable(sent).orElse("");
    }
}
