package app.checkin.embedded;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Puts what is written on disk, for many writers with one forced write.
 *
 * <p>One thread commits and forces the file; everyone who asked before the commit began is released when it is done. A
 * failure is told to each of them and to everyone who asks afterwards: after a write that the disk did not confirm,
 * nothing is acknowledged any more, because nobody knows what the disk holds.
 */
final class GroupCommit implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(GroupCommit.class.getName());
    private static final int COMMITS_BETWEEN_TIDYING = 8;

    private final StoreFile file;
    private final Gate gate;
    private final Thread thread = new Thread(this::run, "store-commit");
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition asked = lock.newCondition();
    private List<CompletableFuture<Void>> waiting = new ArrayList<>();
    private boolean closing;
    private RuntimeException failure;
    private int commits;

    GroupCommit(StoreFile file, Gate gate) {
        this.file = file;
        this.gate = gate;
        thread.setDaemon(true);
    }

    /** Begins to serve. */
    void start() {
        thread.start();
    }

    /** Completes when everything done before this call is on disk; exceptionally when that cannot be said. */
    CompletableFuture<Void> durable() {
        CompletableFuture<Void> done = new CompletableFuture<>();
        lock.lock();
        try {
            if (failure != null) {
                done.completeExceptionally(failure);
            } else {
                waiting.add(done);
                asked.signal();
            }
        } finally {
            lock.unlock();
        }
        return done;
    }

    /** Serves those who wait, then ends and refuses whoever comes. */
    @Override
    public void close() {
        lock.lock();
        try {
            closing = true;
            asked.signal();
        } finally {
            lock.unlock();
        }
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        for (List<CompletableFuture<Void>> group = next(); !group.isEmpty(); group = next()) {
            try {
                commit();
                group.forEach(done -> done.complete(null));
            } catch (RuntimeException e) {
                LOG.log(Level.SEVERE, "The embedded store cannot write to its file any more: check the disk, then start anew.", e);
                fail(e, group);
            }
        }
        fail(new IllegalStateException("The embedded store is closed."), List.of());
    }

    private void commit() {
        boolean written = gate.alone(() -> {
            if (++commits % COMMITS_BETWEEN_TIDYING == 0) {
                file.tidy();
            }
            return file.commit();
        });
        if (written) {
            file.force();
        }
    }

    private void fail(RuntimeException why, List<CompletableFuture<Void>> group) {
        List<CompletableFuture<Void>> all = new ArrayList<>(group);
        lock.lock();
        try {
            failure = failure == null ? why : failure;
            all.addAll(waiting);
            waiting = new ArrayList<>();
        } finally {
            lock.unlock();
        }
        all.forEach(done -> done.completeExceptionally(why));
    }

    private List<CompletableFuture<Void>> next() {
        lock.lock();
        try {
            while (waiting.isEmpty() && !closing) {
                asked.awaitUninterruptibly();
            }
            List<CompletableFuture<Void>> group = waiting;
            waiting = new ArrayList<>();
            return group;
        } finally {
            lock.unlock();
        }
    }
}
