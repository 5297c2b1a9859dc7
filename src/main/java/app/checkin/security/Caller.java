package app.checkin.security;

import app.checkin.domain.Actor;
import app.checkin.domain.Forbidden;
import app.checkin.domain.Role;
import app.checkin.domain.Station;
import app.checkin.domain.User;
import app.checkin.problem.ProblemType;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.NotAuthorizedException;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Who sent the request that is being answered. */
@RequestScoped
public class Caller {

    private final HttpServletRequest request;
    private final StandingRight standing;

    /** For proxies. */
    protected Caller() {
        this(null, null);
    }

    /** @param request the one being answered
     *  @param standing asks again later */
    @Inject
    public Caller(HttpServletRequest request, StandingRight standing) {
        this.request = request;
        this.standing = standing;
    }

    /** @return who acts: at the door the station, elsewhere the user, or the program with the configured token
     *  @throws NotAuthorizedException when nobody is known, which becomes 401 */
    public Actor actor() {
        return Identity.of(request).actor().orElseThrow(() -> new NotAuthorizedException("Bearer"));
    }

    /** @return the station that sent this, where one did */
    public Optional<Station> station() {
        return Identity.of(request).station();
    }

    /** @return the user who is signed in, where one is */
    public Optional<User> user() {
        return Identity.of(request).user();
    }

    /** @return whether the caller has this role or one that includes it; the configured token is an organizer */
    public boolean may(Role role) {
        return Identity.of(request).may(role);
    }

    /** A phone sees its own event; the office sees all of them.
     *  @throws Forbidden {@code station-not-allowed} for a phone of another event, with nobody signed in beside it */
    public void requireEvent(String event) {
        station().filter(phone -> user().isEmpty() && !phone.event().equals(event)).ifPresent(other -> {
            throw new Forbidden(ProblemType.STATION_NOT_ALLOWED.slug(), other.name() + " belongs to another event.");
        });
    }

    /** For answers that go on for hours, such as a live stream.
     *  @return to be asked after this request, from any thread: whether the same credentials still count */
    public BooleanSupplier stillCounts() {
        return standing.of(request);
    }
}
