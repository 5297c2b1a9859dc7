package app.checkin.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The one place where an exception becomes an answer: {@code application/problem+json}, or a page for whoever prefers
 * {@code text/html}. Each problem carries the request's id; what is our fault is logged with it.
 */
@Provider
@ApplicationScoped
public class ProblemMapper implements ExceptionMapper<Throwable> {

    /** What a program gets. */
    public static final MediaType JSON = new MediaType("application", "problem+json");

    private static final Logger LOG = Logger.getLogger(ProblemMapper.class.getName());
    private static final int RETRY_SECONDS = 2;

    @Context
    private HttpServletRequest request;
    @Context
    private HttpHeaders headers;

    @Override
    public Response toResponse(Throwable thrown) {
        if (thrown instanceof WebApplicationException web && web.getResponse().getStatus() < Response.Status.BAD_REQUEST.getStatusCode()) {
            return web.getResponse();
        }
        String id = RequestId.of(request);
        Problem problem = Problems.of(thrown).with("requestId", id);
        log(thrown, problem, id);
        Response.ResponseBuilder answer = Response.status(problem.status()).header(RequestId.HEADER, id)
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
        keepHeaders(thrown, answer);
        if (problem.status() == Response.Status.SERVICE_UNAVAILABLE.getStatusCode()) {
            answer.header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        }
        return answer.entity(problem).type(wantsPage() ? MediaType.TEXT_HTML_TYPE.withCharset("utf-8") : JSON).build();
    }

    private void log(Throwable thrown, Problem problem, String id) {
        boolean ours = problem.status() >= Response.Status.INTERNAL_SERVER_ERROR.getStatusCode();
        if (ours) {
            LOG.log(Level.SEVERE, thrown, () -> "Request " + id + " " + request.getMethod() + " failed: " + problem.reason());
        } else {
            LOG.fine(() -> "Request " + id + " " + request.getMethod() + " refused: " + problem.reason());
        }
    }

    private static void keepHeaders(Throwable thrown, Response.ResponseBuilder answer) {
        if (thrown instanceof WebApplicationException web) {
            web.getResponse().getStringHeaders().forEach((name, values) -> {
                if (HttpHeaders.ALLOW.equalsIgnoreCase(name) || HttpHeaders.RETRY_AFTER.equalsIgnoreCase(name)
                        || HttpHeaders.WWW_AUTHENTICATE.equalsIgnoreCase(name)) {
                    values.forEach(value -> answer.header(name, value));
                }
            });
        }
    }

    private boolean wantsPage() {
        for (MediaType type : headers.getAcceptableMediaTypes()) {
            if (type.isWildcardType() || "json".equals(type.getSubtype()) || type.getSubtype().endsWith("+json")) {
                return false;
            }
            if (type.isCompatible(MediaType.TEXT_HTML_TYPE)) {
                return true;
            }
        }
        return false;
    }
}
