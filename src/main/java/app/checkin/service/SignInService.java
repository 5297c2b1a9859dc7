package app.checkin.service;

import app.checkin.config.Settings;
import app.checkin.domain.Conflict;
import app.checkin.domain.InvalidFields;
import app.checkin.domain.Role;
import app.checkin.domain.User;
import app.checkin.store.UserStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Optional;

/** Whether a password is right, and new passwords. */
@ApplicationScoped
public class SignInService {

    /** Who may sign in by {@code CHECKIN_ADMIN_PASSWORD} while no user exists. */
    public static final String FIRST = "admin";

    private final UserService users;
    private final UserStore store;
    private final Passwords passwords;
    private final Settings settings;

    /** For proxies. */
    protected SignInService() {
        this(null, null, null, null);
    }

    /** @param users knows them
     *  @param store keeps their passwords
     *  @param passwords hashes
     *  @param settings may hold the first password */
    @Inject
    public SignInService(UserService users, UserStore store, Passwords passwords, Settings settings) {
        this.users = users;
        this.store = store;
        this.passwords = passwords;
        this.settings = settings;
    }

    /** Checks a password; it takes the same time for a name that nobody has.
     *  @return the user, when name and password are right */
    public Optional<User> signIn(String name, String password) {
        if (isFirst(name, password) && users.none()) {
            return first(password);
        }
        Optional<User> known = users.find(name);
        boolean right = passwords.right(password, known.map(User::passwordHash).orElse(""));
        return known.filter(user -> right);
    }

    /** Makes a user who may sign in at once.
     *  @throws InvalidFields for an impossible name or a password that is too short
     *  @throws Conflict {@code name-taken} */
    public User create(String name, Role role, String password) {
        return users.insert(name, role, passwords.hash(password));
    }

    /** Sets a password; all sign-ins of the user and open invitations end.
     *  @param known the user as it was read; when it has changed since, nothing is set
     *  @return the user as it is now
     *  @throws InvalidFields for a password that is too short
     *  @throws Conflict {@code changed-meanwhile} */
    public User choose(User known, String password) {
        if (!store.password(known, passwords.hash(password), users.after(known))) {
            throw new Conflict("changed-meanwhile", "This link has been used meanwhile. Sign in with the password chosen then.");
        }
        users.told(known);
        return users.find(known.name()).orElse(known);
    }

    private boolean isFirst(String name, String password) {
        byte[] sent = password.getBytes(StandardCharsets.UTF_8);
        return FIRST.equals(name.strip().toLowerCase(Locale.ROOT)) && settings.adminPassword()
                .filter(own -> MessageDigest.isEqual(own.getBytes(StandardCharsets.UTF_8), sent)).isPresent();
    }

    /** Another server may make the same user at the same moment: then the password is right all the same. */
    private Optional<User> first(String password) {
        try {
            return Optional.of(create(FIRST, Role.ADMIN, password));
        } catch (Conflict madeMeanwhile) {
            return users.find(FIRST);
        }
    }
}
