package app.checkin.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Tells the container who is calling, anew for each request: there is no HTTP session and no LTPA cookie, so that any
 * server answers any request and a sign-out counts everywhere. Wrong credentials are as good as none; what is not public
 * is then refused by {@link SignInGate} with 401.
 */
@ApplicationScoped
public class CookieAuthentication implements HttpAuthenticationMechanism {

    private final Credentials credentials;

    /** For proxies. */
    protected CookieAuthentication() {
        this(null);
    }

    /** @param credentials reads tokens and cookies */
    @Inject
    public CookieAuthentication(Credentials credentials) {
        this.credentials = credentials;
    }

    @Override
    public AuthenticationStatus validateRequest(HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        Identity identity = identify(request);
        request.setAttribute(Identity.ATTRIBUTE, identity);
        return identity.actor().map(actor -> context.notifyContainerAboutLogin(actor.recorded(), identity.roles()))
                .orElseGet(context::doNothing);
    }

    /** A store that does not answer must not turn a public page into an error: who needs to be known is refused later, with 503. */
    private Identity identify(HttpServletRequest request) {
        try {
            return credentials.of(credentials.sent(request));
        } catch (RuntimeException storeAway) {
            request.setAttribute(SignInGate.TROUBLE, storeAway);
            return Identity.NOBODY;
        }
    }
}
