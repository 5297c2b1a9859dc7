package app.checkin.embedded;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/**
 * Keeps commits out of the midst of operations: operations share the gate, a commit has it alone.
 *
 * <p>An insert changes several maps one after the other, the document and each of its keys. A commit between two of
 * these changes would put a document on disk without its unique key. The gate is fair: a commit that waits holds back
 * the operations that come after it, so neither side starves.
 */
class Gate {

    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock(true);

    /** Runs an operation while no commit is under way; waits for one that is. */
    <T> T shared(Supplier<T> operation) {
        return inside(lock.readLock(), operation);
    }

    /** Runs a commit while no operation is under way; waits for those that are. */
    <T> T alone(Supplier<T> commit) {
        return inside(lock.writeLock(), commit);
    }

    private static <T> T inside(Lock side, Supplier<T> work) {
        side.lock();
        try {
            return work.get();
        } finally {
            side.unlock();
        }
    }
}
