package app.checkin.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Remembers credentials beyond their request, so that a long answer ends soon after a sign-out or a block. */
@ApplicationScoped
public class StandingRight {

    private final Credentials credentials;

    /** For proxies. */
    protected StandingRight() {
        this(null);
    }

    /** @param credentials reads them again */
    @Inject
    public StandingRight(Credentials credentials) {
        this.credentials = credentials;
    }

    /** @return whether what this request was sent with still counts, whenever it is asked */
    BooleanSupplier of(HttpServletRequest request) {
        Credentials.Sent sent = credentials.sent(request);
        Identity then = Identity.of(request);
        return () -> credentials.of(sent).isStill(then);
    }
}
