package app.checkin.lock;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts what locks do, since the server started. */
@ApplicationScoped
public class LockCounts {

    private final Map<LockCount, LongAdder> counts = new EnumMap<>(LockCount.class);

    /** All at nothing. */
    public LockCounts() {
        for (LockCount count : LockCount.values()) {
            counts.put(count, new LongAdder());
        }
    }

    /** Counts one more. */
    public void count(LockCount what) {
        add(what, 1);
    }

    /** Counts some more. */
    public void add(LockCount what, long more) {
        counts.get(what).add(more);
    }

    /** @return how many there were */
    public long of(LockCount what) {
        return counts.get(what).sum();
    }

    /** @return all of them by name */
    public Map<String, Long> all() {
        Map<String, Long> all = new TreeMap<>();
        counts.forEach((what, adder) -> all.put(what.slug(), adder.sum()));
        return all;
    }
}
