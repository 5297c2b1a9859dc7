package app.checkin.page;

import app.checkin.domain.Role;
import app.checkin.security.Caller;
import app.checkin.security.Flash;
import app.checkin.security.FormToken;
import app.checkin.security.Session;
import app.checkin.security.SignIn;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;

/** What a page shows to its reader only: who is signed in, what the last form did, the token for the next one. */
@RequestScoped
public class Personal {

    private final HttpServletRequest request;
    private final Caller caller;
    private final Flash flash;
    private final FormToken token;
    private final SignIn signIn;

    /** For the container's proxy only. */
    protected Personal() {
        this(null, null, null, null, null);
    }

    /** @param request the one being answered
     *  @param caller who reads
     *  @param flash what the last form left
     *  @param token makes the hidden field
     *  @param signIn knows how long it lasts */
    @Inject
    public Personal(HttpServletRequest request, Caller caller, Flash flash, FormToken token, SignIn signIn) {
        this.request = request;
        this.caller = caller;
        this.flash = flash;
        this.token = token;
        this.signIn = signIn;
    }

    /** @return {@code csrf} and {@code runsSystem} always; {@code user}, {@code flash} and, of a sign-in that will end, {@code left} in
     *      milliseconds and whether it {@code endsSoon}, where there is something to show */
    Map<String, Object> variables() {
        Map<String, Object> variables = new HashMap<>(Map.of("csrf", token.make(request), "runsSystem", caller.may(Role.ADMIN)));
        caller.user().ifPresent(user -> variables.put("user", user));
        caller.user().flatMap(user -> signIn.left(request)).ifPresent(left -> variables.putAll(
                Map.of("left", left.toMillis(), "endsSoon", left.compareTo(Session.NOTICE) <= 0, "stay", stay())));
        flash.read().ifPresent(message -> variables.put("flash", message));
        return variables;
    }

    /** @return where the reader is, unless that is the answer to a form, which cannot be gone back to */
    private String stay() {
        return "GET".equals(request.getMethod()) ? request.getRequestURI() : "/admin";
    }
}
