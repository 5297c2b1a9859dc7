package app.checkin.lock;

import java.util.Optional;
import java.util.function.Supplier;

/** Locks in this process, for the one server that holds the writer's lease. */
final class SingleInstanceLocks implements Locks {

    private final KeyedLocks keys = new KeyedLocks();
    private final Supplier<Optional<String>> obstacle;
    private final Tally tally;

    /** @param obstacle why this server may not do what is refused without a lock; empty when it may */
    SingleInstanceLocks(Supplier<Optional<String>> obstacle, LockCounts counts) {
        this.obstacle = obstacle;
        this.tally = new Tally(counts);
    }

    @Override
    public Hold acquire(Wish wish) {
        tally.require(wish, obstacle.get());
        long asked = System.nanoTime();
        if (!keys.enter(wish.key(), wish.patience())) {
            tally.tooLate(wish);
            return new Hold(() -> { });
        }
        long given = tally.given(asked);
        return new Hold(() -> {
            keys.leave(wish.key());
            tally.released(given);
        });
    }
}
