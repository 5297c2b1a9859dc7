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
    private final Cache<String, User> last = Caffeine.newBuilder().expireAfterWrite(Session.LIFETIME).maximumSize(MOST).build();

    /** For proxies. */
    protected KnownUsers() {
        this(null);
    }

    /** @param users asked when the memory is too old */
    @Inject
    public KnownUsers(UserService users) {
        this.users = users;
    }

    /** @return the user of this name; one that is missing is looked up each time. While the store is away nobody can be changed,
     *          and whoever was known last counts on: the office must still see who is inside */
    Optional<User> find(String name) {
        try {
            Optional<User> found = Optional.ofNullable(cache.get(name, key -> users.find(key).orElse(null)));
            found.ifPresentOrElse(user -> last.put(name, user), () -> last.invalidate(name));
            return found;
        } catch (RuntimeException away) {
            User known = last.getIfPresent(name);
            if (known == null) {
                throw away;
            }
            return Optional.of(known);
        }
    }

    void forget(@Observes Changes.UserChanged change) {
        cache.invalidate(change.name());
        last.invalidate(change.name());
    }

    void missed(@Observes Changes.Missed changesElsewhere) {
        last.invalidateAll();
    }
}
