package app.checkin.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.BitSet;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;

/**
 * Remembers which places of a list with a capacity are taken, so that a free one is found at the first try. Places are
 * picked at random, which keeps servers out of each other's way; the store's unique key decides.
 */
@ApplicationScoped
public class Seats {

    private final RandomGenerator random;
    private final Map<String, BitSet> taken = new ConcurrentHashMap<>();

    /** For proxies. */
    protected Seats() {
        this(null);
    }

    /** @param random picks places */
    @Inject
    public Seats(RandomGenerator random) {
        this.random = random;
    }

    /** Picks a place and holds it here.
     *  @return its number from 1 to capacity, empty when all are thought taken */
    public OptionalInt pick(String list, int capacity) {
        BitSet seats = taken.computeIfAbsent(list, key -> new BitSet(capacity + 1));
        synchronized (seats) {
            int after = seats.nextClearBit(1 + random.nextInt(capacity));
            int seat = after <= capacity ? after : seats.nextClearBit(1);
            if (seat > capacity) {
                return OptionalInt.empty();
            }
            seats.set(seat);
            return OptionalInt.of(seat);
        }
    }

    /** Lets a place go that was picked but not needed, or that became free. */
    public void release(String list, int seat) {
        BitSet seats = taken.getOrDefault(list, new BitSet());
        synchronized (seats) {
            seats.clear(seat);
        }
    }

    /** Believes the store. */
    public void replace(String list, BitSet fromStore) {
        BitSet seats = taken.computeIfAbsent(list, key -> new BitSet());
        synchronized (seats) {
            seats.clear();
            seats.or(fromStore);
        }
    }
}
