package app.checkin.live;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether this server has heard all that the others told: each of them, itself included, must have been heard a moment ago,
 * and no number may be missing. After a gap it is behind until it has caught up. Times are those of {@link System#nanoTime()}.
 */
final class Hearing {

    /** A heartbeat comes each 500 ms; a change that was acknowledged counts everywhere within a second. */
    static final Duration PATIENCE = Duration.ofMillis(750);

    private final String self;
    private final Map<String, Long> numbers = new HashMap<>();
    private final Map<String, Long> times = new HashMap<>();
    private Set<String> expected;
    private long gaps = 1;
    private long caughtUp;

    /** @param self always to be heard: a server that does not hear itself hears nobody */
    Hearing(String self) {
        this.self = self;
        this.expected = Set.of(self);
    }

    /** @param at when it was heard; of what this server said itself, when it said it: whoever hears its own word knows all that
     *         was said before, but nothing newer, however late it reads */
    synchronized void heard(String from, long n, long at) {
        if (n != numbers.getOrDefault(from, 0L) + 1) {
            gaps++;
        }
        numbers.put(from, n);
        times.put(from, at);
    }

    /** Something was told that could not be understood or applied. */
    synchronized void garbled() {
        gaps++;
    }

    /** A server said that it ends: it is not waited for. */
    synchronized void left(String from) {
        times.remove(from);
        expected = expected.stream().filter(id -> !id.equals(from)).collect(Collectors.toUnmodifiableSet());
    }

    /** @param servers all others that are there as far as the store knows; those heard of before are forgotten */
    synchronized void expect(Set<String> servers) {
        expected = Stream.concat(Stream.of(self), servers.stream()).collect(Collectors.toUnmodifiableSet());
        times.keySet().retainAll(expected);
    }

    /** @return whether memory may be believed */
    synchronized boolean isCurrent(long now) {
        return gaps == caughtUp && hearsAll(now);
    }

    /** @return what to give to {@link #caughtUp} after everything remembered was forgotten; empty while there is nothing to
     *          catch up with, or while somebody is not heard */
    synchronized OptionalLong behind(long now) {
        return gaps != caughtUp && hearsAll(now) ? OptionalLong.of(gaps) : OptionalLong.empty();
    }

    /** @param upTo what {@link #behind} told before; a gap since then counts on */
    synchronized void caughtUp(long upTo) {
        caughtUp = upTo;
    }

    private boolean hearsAll(long now) {
        return expected.stream().allMatch(times::containsKey)
                && times.values().stream().allMatch(time -> now - time <= PATIENCE.toNanos());
    }
}
