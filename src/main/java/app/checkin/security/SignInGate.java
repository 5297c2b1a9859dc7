package app.checkin.security;

import app.checkin.domain.Forbidden;
import app.checkin.problem.ProblemType;
import jakarta.annotation.Priority;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.stream.Stream;

/**
 * Stops whoever is not known before a resource that names roles: programs get 401, people the way to the sign-in page.
 * Left to the container this would be 403. Who is known but may not is the container's to refuse, with 403.
 */
@Provider
@Priority(Stages.SIGN_IN)
@ApplicationScoped
public class SignInGate implements ContainerRequestFilter {

    /** Why it could not be found out who is calling. */
    static final String TROUBLE = SignInGate.class.getName();

    private static final int KEPT = 64 * 1024;

    private final HttpServletRequest request;

    @Context
    private ResourceInfo resource;

    /** For proxies. */
    public SignInGate() {
        this(null);
    }

    /** @param request the one being answered */
    @Inject
    public SignInGate(HttpServletRequest request) {
        this.request = request;
    }

    @Override
    public void filter(ContainerRequestContext call) {
        Identity identity = Identity.of(request);
        if (identity.actor().isPresent() || !asksForRoles(resource.getResourceMethod(), resource.getResourceClass())) {
            return;
        }
        if (request.getAttribute(TROUBLE) instanceof RuntimeException trouble) {
            throw trouble;
        }
        if (identity.blocked()) {
            throw new Forbidden(ProblemType.STATION_REVOKED.slug(), "This phone may not scan. Hand it in at the help desk.");
        }
        if (request.getRequestURI().startsWith("/api")) {
            throw new NotAuthorizedException("Bearer");
        }
        call.abortWith(typed(call) ? Response.temporaryRedirect(LocalPath.signIn(request.getRequestURI())).build()
                : Response.seeOther(LocalPath.signIn(request)).build());
    }

    /** What was typed into a form goes along to the sign-in page (307 keeps method and body), which hands it back afterwards. */
    private boolean typed(ContainerRequestContext call) {
        int length = request.getContentLength();
        return "POST".equals(call.getMethod()) && length > 0 && length <= KEPT
                && MediaType.APPLICATION_FORM_URLENCODED_TYPE.isCompatible(call.getMediaType());
    }

    static boolean asksForRoles(Method method, Class<?> type) {
        AnnotatedElement where = says(method) ? method : type;
        return where.isAnnotationPresent(RolesAllowed.class);
    }

    private static boolean says(Method method) {
        return Stream.of(RolesAllowed.class, PermitAll.class, DenyAll.class).anyMatch(method::isAnnotationPresent);
    }
}
