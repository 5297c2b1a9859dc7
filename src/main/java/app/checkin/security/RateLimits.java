package app.checkin.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.time.Duration;

/**
 * How often one station or user may call this server; by address only whoever is neither, and more of that, because a
 * whole venue may share one address. The configured token is a program of the house and is not counted.
 */
@Provider
@Priority(Stages.RATE)
@ApplicationScoped
public class RateLimits implements ContainerRequestFilter {

    /** A station scans once a second at its best, and fetches what it shows. */
    private static final Bucket.Rate KNOWN = new Bucket.Rate(20, 60);
    private static final Bucket.Rate UNKNOWN = new Bucket.Rate(50, 200);
    private static final Duration REST = Duration.ofMinutes(1);
    private static final int MOST = 20_000;

    private final HttpServletRequest request;
    private final Addresses addresses;
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder().expireAfterAccess(REST).maximumSize(MOST).build();

    /** For proxies. */
    public RateLimits() {
        this(null, null);
    }

    /** @param request the one being answered
     *  @param addresses tells where it came from */
    @Inject
    public RateLimits(HttpServletRequest request, Addresses addresses) {
        this.request = request;
        this.addresses = addresses;
    }

    @Override
    public void filter(ContainerRequestContext call) {
        Identity identity = Identity.of(request);
        if (!identity.token() && !bucket(identity).take(System.nanoTime())) {
            throw new ClientErrorException(Response.status(Response.Status.TOO_MANY_REQUESTS).header(HttpHeaders.RETRY_AFTER, 1).build());
        }
    }

    private Bucket bucket(Identity identity) {
        String name = identity.actor().map(actor -> actor.kind() + " " + actor.id()).orElseGet(() -> addresses.client(request));
        return buckets.get(name, key -> new Bucket(identity.actor().isPresent() ? KNOWN : UNKNOWN, System.nanoTime()));
    }
}
