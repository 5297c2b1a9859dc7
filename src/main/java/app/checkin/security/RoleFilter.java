package app.checkin.security;

import app.checkin.config.ServerRole;
import app.checkin.config.Settings;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Keeps a frontend to what it is for: it only reads, and what writes is served elsewhere. */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class RoleFilter extends HttpFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final String[] BACKEND = {"/api", "/admin", "/register"};

    private static final String AWAY = RoleFilter.class.getName();

    private final transient boolean frontend;

    /** @param settings tell the role */
    @Inject
    public RoleFilter(Settings settings) {
        this.frontend = settings.role() == ServerRole.FRONTEND;
    }

    /** @return whether this was asked of a frontend, but is the backend's */
    public static boolean isBackends(HttpServletRequest request) {
        return request.getAttribute(AWAY) != null;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (frontend && isBackends(path(request))) {
            request.setAttribute(AWAY, true);
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (frontend && !READING.contains(request.getMethod())) {
            response.setHeader("Allow", "GET, HEAD");
            // no error page: it would be asked for by the same method, and answer OPTIONS with 200
            response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** Decoded, as the container looks for what serves it. */
    private static String path(HttpServletRequest request) {
        return request.getServletPath() + Optional.ofNullable(request.getPathInfo()).orElse("");
    }

    private static boolean isBackends(String path) {
        return Stream.of(BACKEND).anyMatch(prefix -> path.equals(prefix) || path.startsWith(prefix + "/"));
    }
}
