package app.checkin.page;

import app.checkin.domain.Role;
import app.checkin.security.Caller;
import app.checkin.security.Flash;
import app.checkin.security.FormToken;
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

    /** For the container's proxy only. */
    protected Personal() {
        this(null, null, null, null);
    }

    /** @param request the one being answered
     *  @param caller who reads
     *  @param flash what the last form left
     *  @param token makes the hidden field */
    @Inject
    public Personal(HttpServletRequest request, Caller caller, Flash flash, FormToken token) {
        this.request = request;
        this.caller = caller;
        this.flash = flash;
        this.token = token;
    }

    /** @return {@code csrf} always; {@code user}, {@code runsSystem} and {@code flash} where there is something to show */
    Map<String, Object> variables() {
        Map<String, Object> variables = new HashMap<>(Map.of("csrf", token.make(request), "runsSystem", caller.may(Role.ADMIN)));
        caller.user().ifPresent(user -> variables.put("user", user));
        flash.read().ifPresent(message -> variables.put("flash", message));
        return variables;
    }
}
