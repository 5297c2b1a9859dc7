package app.checkin.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.time.Duration;
import java.util.Optional;

/** Sends a new flash message along, and takes away the one that this page shows. */
@Provider
@ApplicationScoped
public class FlashFilter implements ContainerResponseFilter {

    private static final Duration SHORT = Duration.ofMinutes(1);

    private final HttpServletRequest request;
    private final Flash flash;
    private final Cookies cookies;

    /** For proxies. */
    public FlashFilter() {
        this(null, null, null);
    }

    /** @param request the one being answered
     *  @param flash of this request
     *  @param cookies carry it */
    @Inject
    public FlashFilter(HttpServletRequest request, Flash flash, Cookies cookies) {
        this.request = request;
        this.flash = flash;
        this.cookies = cookies;
    }

    @Override
    public void filter(ContainerRequestContext call, ContainerResponseContext answer) {
        boolean page = answer.getStatusInfo().getFamily() != Response.Status.Family.REDIRECTION;
        Optional<NewCookie> fresh = flash.sealed().map(sealed -> cookies.make(request, Cookies.FLASH, sealed, SHORT));
        Optional<NewCookie> shown = cookies.read(request, Cookies.FLASH).filter(sealed -> page)
                .map(sealed -> cookies.remove(request, Cookies.FLASH));
        fresh.or(() -> shown).ifPresent(cookie -> answer.getHeaders().add(HttpHeaders.SET_COOKIE, cookie));
    }
}
