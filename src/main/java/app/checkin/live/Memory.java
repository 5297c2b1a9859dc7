package app.checkin.live;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Keeps what was read from the store until it changes. What is missing is never kept, and nothing is believed while changes
 * made by other servers may not be heard of.
 *
 * @param <V> what is kept
 */
public final class Memory<V> {

    private final LiveChannel channel;
    private final Map<String, V> kept = new ConcurrentHashMap<>();
    private final AtomicLong changes = new AtomicLong();

    /** @param channel tells whether memory may be believed */
    public Memory(LiveChannel channel) {
        this.channel = channel;
    }

    /** @param store asked where nothing is kept, or where that may not be believed
     *  @return what is kept, or what the store said; an answer that a change may have overtaken is given but not kept */
    public Optional<V> get(String key, Supplier<Optional<V>> store) {
        Optional<V> known = Optional.ofNullable(kept.get(key));
        if (known.isPresent() && channel.isCurrent()) {
            return known;
        }
        long before = changes.get();
        Optional<V> found = store.get();
        found.ifPresentOrElse(value -> kept.put(key, value), () -> kept.remove(key));
        if (changes.get() != before) {
            kept.remove(key);
        }
        return found;
    }

    /** Forgets what changed. */
    public void forget(Predicate<V> changed) {
        changes.incrementAndGet();
        kept.values().removeIf(changed);
    }
}
