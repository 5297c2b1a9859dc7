package app.checkin.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;

/**
 * Lets redirects begin with the address the browser knows. JAX-RS makes them absolute by what it sees itself, which behind a
 * proxy that ends https is another scheme, host or port.
 */
@Provider
@ApplicationScoped
public class OwnLocation implements ContainerResponseFilter {

    private final HttpServletRequest request;
    private final Addresses addresses;

    /** For proxies. */
    public OwnLocation() {
        this(null, null);
    }

    /** @param request the one being answered
     *  @param addresses knows what the browser knows */
    @Inject
    public OwnLocation(HttpServletRequest request, Addresses addresses) {
        this.request = request;
        this.addresses = addresses;
    }

    @Override
    public void filter(ContainerRequestContext call, ContainerResponseContext answer) {
        URI location = answer.getLocation();
        URI own = call.getUriInfo().getBaseUri();
        if (location != null && own.getAuthority().equals(location.getAuthority())) {
            String path = location.getRawPath() + (location.getRawQuery() == null ? "" : "?" + location.getRawQuery());
            answer.getHeaders().putSingle(HttpHeaders.LOCATION, URI.create(addresses.base(request) + path));
        }
    }
}
