package app.checkin.security;

import app.checkin.domain.Changes;
import app.checkin.domain.User;
import app.checkin.service.UserService;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;

/**
 * Users as the store had them less than a second ago: a sign-out, a new role or a new password on one server counts on
 * every other within that second, and on this one at once.
 */
@ApplicationScoped
public class KnownUsers {

    private static final Duration FRESH = Duration.ofMillis(700);
    private static final int MOST = 1_000;

    private final UserService users;
    private final Cache<String, User> cache = Caffeine.newBuilder().expireAfterWrite(FRESH).maximumSize(MOST).build();

    /** For proxies. */
    protected KnownUsers() {
        this(null);
    }

    /** @param users asked when the memory is too old */
    @Inject
    public KnownUsers(UserService users) {
        this.users = users;
    }

    /** @return the user of this name; one that is missing is looked up each time */
    Optional<User> find(String name) {
        return Optional.ofNullable(cache.get(name, key -> users.find(key).orElse(null)));
    }

    void forget(@Observes Changes.UserChanged change) {
        cache.invalidate(change.name());
    }
}
