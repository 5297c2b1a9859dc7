package app.checkin.service;

import app.checkin.domain.Changes;
import app.checkin.domain.Conflict;
import app.checkin.domain.InvalidFields;
import app.checkin.domain.NotFound;
import app.checkin.domain.Role;
import app.checkin.domain.User;
import app.checkin.store.UserStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Users of the admin pages: who there is, what they may do, and the end of their sign-ins. */
@ApplicationScoped
public class UserService {

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{Nd}][\\p{L}\\p{Nd}._@+-]{1,59}");

    private final UserStore users;
    private final Event<Changes.UserChanged> changed;
    private final Clock clock;

    /** For proxies. */
    protected UserService() {
        this(null, null, null);
    }

    /** @param users keeps them
     *  @param changed tells who must forget what they know
     *  @param clock ends sign-ins */
    @Inject
    public UserService(UserStore users, Event<Changes.UserChanged> changed, Clock clock) {
        this.users = users;
        this.changed = changed;
        this.clock = clock;
    }

    /** @return the user of this name, in any case of letters */
    public Optional<User> find(String name) {
        return users.find(normal(name));
    }

    /** @return every user by name, those too who were only invited */
    public List<User> all() {
        return users.all();
    }

    /** @return whether nobody is there yet, not even invited */
    public boolean none() {
        return users.all().isEmpty();
    }

    /** Makes a user who cannot sign in before choosing a password.
     *  @throws InvalidFields for an impossible name
     *  @throws Conflict {@code name-taken} */
    public User invite(String name, Role role) {
        return insert(name, role, "");
    }

    /** @param passwordHash empty for one who is only invited */
    User insert(String name, Role role, String passwordHash) {
        String text = normal(name);
        if (!NAME.matcher(text).matches()) {
            throw new InvalidFields(List.of(new InvalidFields.Fault("name",
                    "A user name has 2 to 60 letters, digits and . _ @ + -; an e-mail address will do.")));
        }
        User user = new User(text, role, passwordHash, clock.instant().truncatedTo(ChronoUnit.MILLIS), Set.of());
        if (!users.insert(user)) {
            throw new Conflict("name-taken", "There is a user " + text + " already. Choose another name.");
        }
        return told(user);
    }

    /** @throws NotFound for an unknown name
     *  @throws Conflict {@code last-admin}, when nobody would be left to run the system */
    public void role(String name, Role role) {
        User user = known(name);
        if (role != Role.ADMIN) {
            refuseLastAdmin(user);
        }
        users.role(user.name(), role);
        told(user);
    }

    /** Ends every sign-in of a user and every open invitation, on all servers within a second.
     *  @return the user as it is now
     *  @throws NotFound for an unknown name */
    public User signOutEverywhere(String name) {
        User user = known(name);
        users.endSessions(user.name(), after(user));
        told(user);
        return known(name);
    }

    /** Ends one sign-in, on all servers within a second.
     *  @param until when it would have ended by itself */
    public void signOut(User user, String session, Instant until) {
        users.endSession(user.name(), session, until, clock.instant());
        told(user);
    }

    /** @throws NotFound for an unknown name
     *  @throws Conflict {@code last-admin}, when nobody would be left to run the system */
    public void remove(String name) {
        User user = known(name);
        refuseLastAdmin(user);
        users.remove(user.name());
        told(user);
    }

    /** @return from when sign-ins count if all up to now shall not: later than any of them */
    Instant after(User user) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return (now.isAfter(user.sessionsValidFrom()) ? now : user.sessionsValidFrom()).plusMillis(1);
    }

    /** Tells this server's memories that a user changed. */
    User told(User user) {
        changed.fire(new Changes.UserChanged(user.name()));
        return user;
    }

    private User known(String name) {
        return find(name).orElseThrow(() -> new NotFound("user", name));
    }

    private void refuseLastAdmin(User user) {
        boolean others = users.all().stream().anyMatch(other -> other.role() == Role.ADMIN && !other.invited()
                && !other.name().equals(user.name()));
        if (user.role() == Role.ADMIN && !others) {
            throw new Conflict("last-admin", "This is the last admin. Give somebody else the role first.");
        }
    }

    private static String normal(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
