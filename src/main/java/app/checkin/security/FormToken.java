package app.checkin.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * The hidden field that shows a form to be from one of our pages: sealed, bound to the sign-in or station, good as long as
 * a sign-in. Nothing is stored.
 */
@ApplicationScoped
public class FormToken {

    /** Name of the hidden field; in a {@code multipart/form-data} form it must be the first. */
    public static final String FIELD = "_token";
    /** Header for scripts that post to a page. */
    public static final String HEADER = "X-Form-Token";

    private static final String PURPOSE = "form";
    private static final String SEPARATOR = "\n";

    private final Signatures signatures;
    private final Clock clock;

    /** For proxies. */
    protected FormToken() {
        this(null, null);
    }

    /** @param signatures seals
     *  @param clock ends tokens */
    @Inject
    public FormToken(Signatures signatures, Clock clock) {
        this.signatures = signatures;
        this.clock = clock;
    }

    /** @return value of the hidden field for every form of the page that answers this request */
    public String make(HttpServletRequest request) {
        return make(Identity.of(request));
    }

    /** @return value of the hidden field for whoever this is */
    String make(Identity identity) {
        return signatures.seal(PURPOSE, identity.binding() + SEPARATOR + clock.millis());
    }

    /** @return whether the token was made for this very sign-in, station or, without either, for nobody in particular */
    boolean fits(String token, Identity identity) {
        return read(token).filter(made -> made.binding().equals(identity.binding()) && !made.at().isBefore(oldest())).isPresent();
    }

    /** @return whether the token is ours, for whomever and whenever it was made */
    boolean ours(String token) {
        return read(token).isPresent();
    }

    /** @return whether the token was made for this user, in a sign-in that may be over */
    public boolean madeFor(String token, String user) {
        return read(token).filter(made -> made.binding().startsWith(Identity.bindingOf(user, ""))).isPresent();
    }

    private Instant oldest() {
        return clock.instant().minus(Session.LIFETIME);
    }

    private Optional<Made> read(String token) {
        return signatures.open(PURPOSE, token).map(text -> text.split(SEPARATOR))
                .map(parts -> new Made(parts[0], Instant.ofEpochMilli(Long.parseLong(parts[1]))));
    }

    private record Made(String binding, Instant at) {
    }
}
