package app.checkin.page;

import app.checkin.domain.User;
import app.checkin.security.Addresses;
import app.checkin.security.FormToken;
import app.checkin.security.LocalPath;
import app.checkin.security.SignIn;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Signing in. A form that comes here because its sign-in was over is kept in the page, field by field, and handed back
 * with one button once the same user has signed in again.
 */
@Path("admin/sign-in")
@ApplicationScoped
@PermitAll
public class SignInPages {

    private static final String USER = "sign-in-user";
    private static final String PASSWORD = "sign-in-password";
    private static final String THEN = "sign-in-then";
    private static final String TOKEN_THEN = "sign-in-form";
    private static final List<String> OWN = List.of(USER, PASSWORD, THEN, TOKEN_THEN, FormToken.FIELD);
    private static final String HOME = "/admin";
    private static final int TOO_MANY = 429;

    private final HttpServletRequest request;
    private final SignIn signIn;
    private final Addresses addresses;
    private final FormToken tokens;

    /** For the container's proxy only. */
    protected SignInPages() {
        this(null, null, null, null);
    }

    /** @param request the one being answered
     *  @param signIn checks the password
     *  @param addresses tells who must wait
     *  @param tokens tell whose form was kept */
    @Inject
    public SignInPages(HttpServletRequest request, SignIn signIn, Addresses addresses, FormToken tokens) {
        this.request = request;
        this.signIn = signIn;
        this.addresses = addresses;
        this.tokens = tokens;
    }

    /** @param then path to go on to
     *  @return the page */
    @GET
    public View show(@QueryParam("then") String then) {
        return page(new MultivaluedHashMap<>(), LocalPath.of(then).orElse(HOME));
    }

    /** Signs in, or shows the page around a form whose sign-in was over.
     *  @param then path of such a form */
    @POST
    public Response signIn(@QueryParam("then") String then, MultivaluedMap<String, String> sent) {
        if (!sent.containsKey(PASSWORD)) {
            return Response.ok(page(sent, LocalPath.of(then).orElse(HOME))).build();
        }
        String goal = LocalPath.of(sent.getFirst(THEN)).orElse(HOME);
        String name = Optional.ofNullable(sent.getFirst(USER)).orElse("");
        SignIn.Result result = signIn.attempt(request, name, sent.getFirst(PASSWORD), addresses.client(request));
        if (result instanceof SignIn.Result.Done done) {
            return Response.fromResponse(after(done.user(), sent, goal)).cookie(done.cookie()).build();
        }
        View again = page(sent, goal);
        return result instanceof SignIn.Result.Wait wait
                ? Response.status(TOO_MANY).entity(again.with("seconds", wait.left().toSeconds() + 1))
                        .header(HttpHeaders.RETRY_AFTER, wait.left().toSeconds() + 1).build()
                : Response.status(Response.Status.UNAUTHORIZED).entity(again.with("wrong", true)).build();
    }

    private Response after(User user, MultivaluedMap<String, String> sent, String goal) {
        boolean own = tokens.madeFor(Optional.ofNullable(sent.getFirst(TOKEN_THEN)).orElse(""), user.name());
        return own ? Response.ok(View.of("resume").with("action", goal).with("kept", kept(sent))).build()
                : Response.seeOther(URI.create(sent.containsKey(TOKEN_THEN) ? HOME : goal)).build();
    }

    private View page(MultivaluedMap<String, String> sent, String then) {
        String token = Optional.ofNullable(sent.getFirst(TOKEN_THEN))
                .orElseGet(() -> sent.containsKey(PASSWORD) ? "" : Optional.ofNullable(sent.getFirst(FormToken.FIELD)).orElse(""));
        return View.of("sign-in").with("then", then).with("kept", kept(sent)).with("keptToken", token)
                .with("name", Optional.ofNullable(sent.getFirst(USER)).orElse(""));
    }

    private static Map<String, List<String>> kept(MultivaluedMap<String, String> sent) {
        return sent.entrySet().stream().filter(field -> !OWN.contains(field.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
