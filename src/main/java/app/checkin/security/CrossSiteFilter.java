package app.checkin.security;

import app.checkin.domain.Forbidden;
import app.checkin.problem.ProblemType;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;

/**
 * Refuses writes that another site makes a browser send. A call by cookie to the API needs a type that no form can send and
 * the browser's word that it comes from our pages; a form needs its token. A bearer token is never sent by itself and needs
 * neither.
 */
@Provider
@Priority(Stages.CROSS_SITE)
@ApplicationScoped
public class CrossSiteFilter implements ContainerRequestFilter {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> FORM_TYPES = Set.of("application/x-www-form-urlencoded", "multipart/form-data", "text/plain");

    private final HttpServletRequest request;
    private final SameOrigin origin;
    private final FormToken tokens;

    /** For proxies. */
    public CrossSiteFilter() {
        this(null, null, null);
    }

    /** @param request the one being answered
     *  @param origin tells where it came from
     *  @param tokens knows ours */
    @Inject
    public CrossSiteFilter(HttpServletRequest request, SameOrigin origin, FormToken tokens) {
        this.request = request;
        this.origin = origin;
        this.tokens = tokens;
    }

    @Override
    public void filter(ContainerRequestContext call) throws IOException {
        if (SAFE.contains(call.getMethod()) || Credentials.bearer(request).isPresent()
                || request.getDispatcherType() == DispatcherType.ERROR) {
            return;
        }
        SameOrigin.Word word = origin.of(request);
        if (word == SameOrigin.Word.FOREIGN || !(request.getRequestURI().startsWith("/api") ? api(call, word) : form(call))) {
            throw new Forbidden(ProblemType.FOREIGN_ORIGIN.slug(),
                    "This did not come from one of our pages, or the page was open for too long. Load it again and repeat.");
        }
    }

    private boolean api(ContainerRequestContext call, SameOrigin.Word word) {
        if (!Identity.of(request).byCookie()) {
            return true;
        }
        if (!"DELETE".equals(call.getMethod()) && (call.getMediaType() == null || FORM_TYPES.contains(plain(call.getMediaType())))) {
            throw new NotSupportedException();
        }
        return word == SameOrigin.Word.OURS;
    }

    /** A form whose sign-in is over is sent on to the sign-in page with what was typed: its token is of the old sign-in. */
    private boolean form(ContainerRequestContext call) throws IOException {
        String token = token(call);
        return LocalPath.SIGN_IN.equals(request.getRequestURI()) ? tokens.ours(token) : tokens.fits(token, Identity.of(request));
    }

    private String token(ContainerRequestContext call) throws IOException {
        String header = request.getHeader(FormToken.HEADER);
        if (header != null || call.getMediaType() == null) {
            return Optional.ofNullable(header).orElse("");
        }
        BufferedInputStream body = new BufferedInputStream(call.getEntityStream());
        call.setEntityStream(body);
        return FirstField.value(body, call.getMediaType(), FormToken.FIELD).orElse("");
    }

    private static String plain(MediaType type) {
        return type.getType() + "/" + type.getSubtype();
    }
}
