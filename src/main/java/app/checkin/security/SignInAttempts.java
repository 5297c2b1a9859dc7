package app.checkin.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Slows guessing down: after five wrong passwords for one name from one address, or twenty from one address, each further
 * one doubles the wait. In this server's memory: more servers allow a few tries more, which the length of passwords bears.
 */
@ApplicationScoped
public class SignInAttempts {

    private static final int TRIES = 5;
    private static final int TRIES_OF_ADDRESS = 20;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(10);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final Duration FORGOTTEN = Duration.ofHours(1);
    private static final int MOST = 50_000;
    /** Nobody has a longer one; what is sent as a name may have 64 kB. */
    private static final int LONGEST_NAME = 60;

    private final Clock clock;
    private final Cache<String, Failures> failures = Caffeine.newBuilder().expireAfterWrite(FORGOTTEN).maximumSize(MOST).build();

    /** For proxies. */
    protected SignInAttempts() {
        this(null);
    }

    /** @param clock tells how long is left to wait */
    @Inject
    public SignInAttempts(Clock clock) {
        this.clock = clock;
    }

    /** @return how long whoever tries must wait; empty when not at all */
    public Optional<Duration> left(String name, String address) {
        Instant until = keys(name, address).entrySet().stream()
                .map(entry -> Optional.ofNullable(failures.getIfPresent(entry.getKey())).map(Failures::until).orElse(Instant.MIN))
                .max(Instant::compareTo).orElse(Instant.MIN);
        return until.isAfter(clock.instant()) ? Optional.of(Duration.between(clock.instant(), until)) : Optional.empty();
    }

    /** Counts a try before it is made, as a wrong one: many at once are no more than one after another.
     *  @return how long to wait instead, as {@link #left} says; empty when the password may be tried */
    public synchronized Optional<Duration> begin(String name, String address) {
        Optional<Duration> left = left(name, address);
        if (left.isEmpty()) {
            keys(name, address).forEach((key, tries) -> failures.asMap().merge(key, new Failures(1, Instant.MIN),
                    (before, one) -> before.more(tries, clock.instant())));
        }
        return left;
    }

    /** The try was right: forgets those for this name, and of the address only this one, because one own account must not buy
     *  further guesses. */
    public synchronized void succeeded(String name, String address) {
        failures.invalidate(pair(name, address));
        failures.asMap().computeIfPresent(address, (key, before) -> new Failures(before.count() - 1, Instant.MIN));
    }

    private static Map<String, Integer> keys(String name, String address) {
        return Map.of(pair(name, address), TRIES, address, TRIES_OF_ADDRESS);
    }

    private static String pair(String name, String address) {
        String text = name.strip().toLowerCase(Locale.ROOT);
        return address + " " + text.substring(0, Math.min(LONGEST_NAME, text.length()));
    }

    /**
     * @param count wrong passwords
     * @param until before which nothing is tried
     */
    private record Failures(int count, Instant until) {

        Failures more(int tries, Instant now) {
            int over = count + 1 - tries;
            if (over < 0) {
                return new Failures(count + 1, Instant.MIN);
            }
            long seconds = Math.min(LONGEST_WAIT.toSeconds(), FIRST_WAIT.toSeconds() << Math.min(over, Byte.SIZE));
            return new Failures(count + 1, now.plusSeconds(seconds));
        }
    }
}
