package app.checkin.security;

import app.checkin.domain.Ids;
import app.checkin.domain.User;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Turns sign-ins into sealed cookies and back, on any server that has the same secret and store. */
@ApplicationScoped
public class Sessions {

    private static final String PURPOSE = "session";

    private final Signatures signatures;
    private final KnownUsers users;
    private final Clock clock;
    private final RandomGenerator random;

    /** For proxies. */
    protected Sessions() {
        this(null, null, null, null);
    }

    /** @param signatures seals
     *  @param users tells roles and which sign-ins count
     *  @param clock ends sign-ins
     *  @param random makes ids */
    @Inject
    public Sessions(Signatures signatures, KnownUsers users, Clock clock, RandomGenerator random) {
        this.signatures = signatures;
        this.users = users;
        this.clock = clock;
        this.random = random;
    }

    /** Begins a sign-in.
     *  @param user whose password was right just now
     *  @return the sign-in, counting from now */
    Session begin(User user) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        // another server's clock may be ahead: a sign-in after "sign out everywhere" must count
        Instant issued = now.isBefore(user.sessionsValidFrom()) ? user.sessionsValidFrom() : now;
        return new Session(user.name(), Ids.next(random), issued);
    }

    /** @return value of the session cookie */
    String cookie(Session session) {
        return signatures.seal(PURPOSE, session.text());
    }

    /** @param cookie as the browser sent it, whatever it is
     *  @return the sign-in it holds; empty when it is not ours or is over */
    Optional<Session> read(String cookie) {
        return signatures.open(PURPOSE, cookie).flatMap(Session::read).filter(session -> clock.instant().isBefore(session.expires()));
    }

    /** @param cookie as the browser sent it, whatever it is
     *  @return how long its sign-in would go on by itself; empty when it is not ours or is over */
    Optional<Duration> left(String cookie) {
        return read(cookie).map(session -> Duration.between(clock.instant(), session.expires()));
    }

    /** @param cookie as the browser sent it, whatever it is
     *  @return whose it is; empty when it is not ours, is over or was ended */
    Optional<Identity> find(String cookie) {
        return read(cookie).flatMap(session -> users.find(session.user())
                .filter(user -> session.counts(user, clock.instant())).map(user -> Identity.of(user, session)));
    }
}
