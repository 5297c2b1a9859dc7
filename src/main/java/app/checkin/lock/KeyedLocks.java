package app.checkin.lock;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Lets one thread of this process at a time be at a key, in the order in which they came. Keys that nobody wants are forgotten. */
final class KeyedLocks {

    private final ConcurrentMap<String, Queue> queues = new ConcurrentHashMap<>();

    /** Who is at a key, and who waits. A semaphore, because another thread may leave for the one that entered. */
    private static final class Queue {
        private final Semaphore turn = new Semaphore(1, true);
        private int users;
    }

    /** @return whether it became this thread's turn within the time; then {@link #leave} must follow */
    boolean enter(String key, Duration wait) {
        Queue queue = queues.compute(key, (same, known) -> {
            Queue joined = known == null ? new Queue() : known;
            joined.users++;
            return joined;
        });
        boolean entered = false;
        try {
            entered = queue.turn.tryAcquire(wait.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } finally {
            if (!entered) {
                forget(key);
            }
        }
        return entered;
    }

    /** Lets the next one in. */
    void leave(String key) {
        queues.get(key).turn.release();
        forget(key);
    }

    /** @return how many keys somebody is at or waits for */
    int size() {
        return queues.size();
    }

    /** @return how many wait at this key, about */
    int waiting(String key) {
        return Optional.ofNullable(queues.get(key)).map(queue -> queue.turn.getQueueLength()).orElse(0);
    }

    /** @return whether somebody is at this key or waits for it */
    boolean isKnown(String key) {
        return queues.containsKey(key);
    }

    private void forget(String key) {
        queues.computeIfPresent(key, (same, queue) -> --queue.users == 0 ? null : queue);
    }
}
