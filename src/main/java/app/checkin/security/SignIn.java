package app.checkin.security;

import app.checkin.domain.User;
import app.checkin.service.SignInService;
import app.checkin.service.UserService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;
import java.util.Optional;

/** Signs users in and out. */
@ApplicationScoped
public class SignIn {

    private final SignInService passwords;
    private final UserService users;
    private final SignInAttempts attempts;
    private final Sessions sessions;
    private final Cookies cookies;

    /** For proxies. */
    protected SignIn() {
        this(null, null, null, null, null);
    }

    /** @param passwords checks them
     *  @param users ends sign-ins
     *  @param attempts slows guessing
     *  @param sessions begins sign-ins
     *  @param cookies carry them */
    @Inject
    public SignIn(SignInService passwords, UserService users, SignInAttempts attempts, Sessions sessions, Cookies cookies) {
        this.passwords = passwords;
        this.users = users;
        this.attempts = attempts;
        this.sessions = sessions;
        this.cookies = cookies;
    }

    /** What a try came to. */
    public sealed interface Result {

        /**
         * @param user who is signed in now
         * @param cookie to be sent along
         */
        record Done(User user, NewCookie cookie) implements Result {
        }

        /** Name or password is wrong; which of them is not told. */
        record Wrong() implements Result {
        }

        /** @param left how long nothing is tried, whatever is sent */
        record Wait(Duration left) implements Result {
        }
    }

    /** Tries a name and a password.
     *  @param address whoever tries, as {@link Addresses#client} tells it */
    public Result attempt(HttpServletRequest request, String name, String password, String address) {
        Optional<Duration> wait = attempts.begin(name, address);
        if (wait.isPresent()) {
            return new Result.Wait(wait.get());
        }
        Optional<User> user = passwords.signIn(name, password);
        if (user.isPresent()) {
            attempts.succeeded(name, address);
            return new Result.Done(user.get(), begin(request, user.get()));
        }
        return attempts.left(name, address).<Result>map(Result.Wait::new).orElseGet(Result.Wrong::new);
    }

    /** Gives the user of this request another password, if the present one is right; every other sign-in of the user ends.
     *  @param address as for {@link #attempt}, which counts these tries too
     *  @throws app.checkin.domain.InvalidFields for a password that is too short */
    public Result change(HttpServletRequest request, User user, String present, String wanted, String address) {
        Result result = attempt(request, user.name(), present, address);
        if (result instanceof Result.Done done) {
            User changed = passwords.choose(done.user(), wanted);
            return new Result.Done(changed, begin(request, changed));
        }
        return result;
    }

    /** Signs in; the rest of this request is already the user's.
     *  @param user who has just proven to be that
     *  @return the cookie to be sent along */
    public NewCookie begin(HttpServletRequest request, User user) {
        Session session = sessions.begin(user);
        request.setAttribute(Identity.ATTRIBUTE, Identity.of(user, session));
        return cookies.make(request, Cookies.SESSION, sessions.cookie(session), Session.LIFETIME);
    }

    /** @return how long the sign-in of this request goes on by itself; empty where there is none */
    public Optional<Duration> left(HttpServletRequest request) {
        return cookies.read(request, Cookies.SESSION).flatMap(sessions::left);
    }

    /** Ends the sign-in of this request, on every server within a second.
     *  @return the cookie that takes the browser's away */
    public NewCookie end(HttpServletRequest request) {
        Optional<Session> session = cookies.read(request, Cookies.SESSION).flatMap(sessions::read);
        session.ifPresent(own -> users.find(own.user()).ifPresent(user -> users.signOut(user, own.id(), own.expires())));
        request.setAttribute(Identity.ATTRIBUTE, Identity.NOBODY);
        return cookies.remove(request, Cookies.SESSION);
    }
}
