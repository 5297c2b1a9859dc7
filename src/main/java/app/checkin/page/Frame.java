package app.checkin.page;

import app.checkin.ops.LockHealth;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Renders a page of this request with what every page has besides its own: path, language, times, the user, a flash message, the form token, whether the locks are away. */
@RequestScoped
public class Frame {

    private final HttpServletRequest request;
    private final Templates templates;
    private final Clock clock;
    private final Personal personal;
    private final LockHealth locks;

    /** For the container's proxy only. */
    protected Frame() {
        this(null, null, null, null, null);
    }

    /** @param request the one being answered
     *  @param templates renders
     *  @param clock gives "now" to everything on the page
     *  @param personal what is only this reader's
     *  @param locks whether the servers can keep out of each other's way */
    @Inject
    public Frame(HttpServletRequest request, Templates templates, Clock clock, Personal personal, LockHealth locks) {
        this.request = request;
        this.templates = templates;
        this.clock = clock;
        this.personal = personal;
        this.locks = locks;
    }

    /** @return the language of this answer */
    public Locale locale() {
        return Languages.accepted(Optional.ofNullable(request.getHeader("Accept-Language")).orElse(""));
    }

    /** @return how this page writes times, "now" being the moment of the call */
    public Times times() {
        return new Times(locale(), clock.instant());
    }

    /** @return the page in UTF-8; beside the view's own variables its template sees {@code path} and {@code times} */
    public byte[] html(View view) {
        Map<String, Object> variables = new HashMap<>(personal.variables());
        variables.put("path", request.getRequestURI());
        variables.put("times", times());
        variables.put("degraded", locks.isDegraded());
        variables.putAll(view.model());
        return templates.render(view.template(), locale(), variables).getBytes(StandardCharsets.UTF_8);
    }
}
