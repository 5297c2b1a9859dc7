package app.checkin.security;

import app.checkin.config.Settings;
import app.checkin.domain.Fingerprint;
import app.checkin.domain.Role;
import app.checkin.domain.User;
import app.checkin.service.SignInService;
import app.checkin.service.UserService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.random.RandomGenerator;

/**
 * The one-time link by which the first user is made: only on the embedded store, only while there is neither a user nor a
 * configured token or password, for thirty minutes, once. Only its hash is kept, in memory; there is one server then.
 */
@ApplicationScoped
public class SetupLink {

    private static final Duration LASTS = Duration.ofMinutes(30);
    private static final int BYTES = 24;

    private final Settings settings;
    private final UserService users;
    private final SignInService passwords;
    private final Clock clock;
    private final RandomGenerator random;
    private final AtomicReference<Optional<Grant>> grant = new AtomicReference<>(Optional.empty());

    /** For proxies. */
    protected SetupLink() {
        this(null, null, null, null, null);
    }

    /** @param settings tell whether it may be
     *  @param users tell whether it still may
     *  @param passwords makes the first user
     *  @param clock ends it
     *  @param random makes its key */
    @Inject
    public SetupLink(Settings settings, UserService users, SignInService passwords, Clock clock, RandomGenerator random) {
        this.settings = settings;
        this.users = users;
        this.passwords = passwords;
        this.clock = clock;
        this.random = random;
    }

    /** Opens the link anew; an earlier one counts no more.
     *  @return its path with the key, to be shown to whoever started the server; empty when it may not be */
    public Optional<String> open() {
        if (settings.mongoUri().isPresent() || settings.apiToken().isPresent() || settings.adminPassword().isPresent() || !users.none()) {
            return Optional.empty();
        }
        byte[] key = new byte[BYTES];
        random.nextBytes(key);
        String text = HexFormat.of().formatHex(key);
        grant.set(Optional.of(new Grant(Fingerprint.sha256(text), clock.instant().plus(LASTS))));
        return Optional.of("/admin/setup?key=" + text);
    }

    /** @return whether this key makes the first user now */
    public boolean admits(String key) {
        return grant.get().filter(open -> open.fits(key, clock.instant())).isPresent() && users.none();
    }

    /** Makes the first user, an admin; the link is used up, unless name or password could not be taken.
     *  @return the user; empty when the key does not count */
    public Optional<User> use(String key, String name, String password) {
        Optional<Grant> open = grant.get();
        if (!admits(key) || !grant.compareAndSet(open, Optional.empty())) {
            return Optional.empty();
        }
        try {
            return Optional.of(passwords.create(name, Role.ADMIN, password));
        } catch (RuntimeException refused) {
            grant.set(open);
            throw refused;
        }
    }

    /**
     * @param hash of the key
     * @param until when it ends
     */
    private record Grant(String hash, Instant until) {

        boolean fits(String key, Instant now) {
            byte[] sent = Fingerprint.sha256(key).getBytes(StandardCharsets.US_ASCII);
            return now.isBefore(until) && MessageDigest.isEqual(sent, hash.getBytes(StandardCharsets.US_ASCII));
        }
    }
}
