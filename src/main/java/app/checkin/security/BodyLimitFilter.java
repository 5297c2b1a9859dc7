package app.checkin.security;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;

/** Refuses bodies that are too large: by what they announce, and by what then comes. */
@Provider
@Priority(Stages.SIZE)
@ApplicationScoped
public class BodyLimitFilter implements ContainerRequestFilter {

    private final HttpServletRequest request;

    /** For proxies. */
    public BodyLimitFilter() {
        this(null);
    }

    /** @param request the one being answered */
    @Inject
    public BodyLimitFilter(HttpServletRequest request) {
        this.request = request;
    }

    @Override
    public void filter(ContainerRequestContext call) {
        long most = BodyLimit.of(request.getRequestURI(), Optional.ofNullable(call.getMediaType()));
        if (request.getContentLengthLong() > most || request.getAttribute(FormBodyFilter.TOO_LARGE) != null) {
            throw tooLarge();
        }
        if (call.hasEntity()) {
            call.setEntityStream(new LimitedStream(call.getEntityStream(), most, BodyLimitFilter::tooLarge));
        }
    }

    private static ClientErrorException tooLarge() {
        return new ClientErrorException(Response.Status.REQUEST_ENTITY_TOO_LARGE);
    }
}
