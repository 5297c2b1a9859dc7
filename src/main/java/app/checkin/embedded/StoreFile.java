package app.checkin.embedded;

import java.util.Set;
import java.util.function.Supplier;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/**
 * The file with its sorted maps of bytes. What is changed stays in memory until {@link #commit()} writes it as one
 * new version and {@link #force()} has the disk confirm it; after a crash the file is as of the last version that is
 * whole. Nothing else commits: MVStore's own timer and its limit of unsaved memory are off.
 */
class StoreFile implements AutoCloseable {

    /** MVStore's mark for a store that was closed; set in memory only, see {@link #commit()}. */
    private static final String CLEAN = "clean";
    /** Space is reused five versions after it is free. */
    private static final int RETENTION_MILLISECONDS = 0;
    /** Below this share of live data, in percent, old chunks are written anew. */
    private static final int FILL_RATE = 60;
    private static final int TIDY_BYTES = 512 * 1024;

    private final MVStore store;

    /**
     * Opens the file, which is made when it does not exist.
     *
     * @throws IllegalStateException with a sentence for the operator when somebody else has it open
     */
    StoreFile(String name) {
        store = Recovery.open(name);
        store.setRetentionTime(RETENTION_MILLISECONDS);
        // what is left of a write that does not count has the number of the next version: two new ones leave it behind
        for (int version = 0; version < 2; version++) {
            store.setStoreVersion(store.getStoreVersion() + 1);
            commit();
            force();
        }
    }

    /** The map of this name, made when there is none. */
    MVMap<byte[], byte[]> map(String name) {
        return store.openMap(name, maps().keyType(BytesType.INSTANCE).valueType(BytesType.INSTANCE));
    }

    /** What makes the maps. */
    MVMap.Builder<byte[], byte[]> maps() {
        return new MVMap.Builder<>();
    }

    /** The names of all maps. */
    Set<String> names() {
        return store.getMapNames();
    }

    /** Removes a map and what is in it. */
    void remove(String name) {
        store.removeMap(name);
    }

    /** Runs a read whose pages stay readable until it ends. */
    <T> T reading(Supplier<T> read) {
        MVStore.TxCounter version = store.registerVersionUsage();
        try {
            return read.get();
        } finally {
            store.deregisterVersionUsage(version);
        }
    }

    /**
     * Writes what changed; call it while no operation is under way.
     *
     * <p>MVStore writes a header now and then and finds newer versions by following each to the next, a trail that a
     * crash in the midst of overwriting one of them breaks. The mark makes it write a header each time, so that the
     * last forced version is always found by the header itself.
     *
     * @return whether there was anything to write
     */
    boolean commit() {
        if (store.isClosed()) {
            throw new IllegalStateException("The embedded store is closed.");
        }
        store.getStoreHeader().put(CLEAN, 1);
        return store.commit() >= 0;
    }

    /** Has the disk confirm what was committed. */
    void force() {
        store.sync();
    }

    /** Moves live data out of mostly dead chunks, a little each time; the next commit writes it. */
    void tidy() {
        store.compact(FILL_RATE, TIDY_BYTES);
    }

    /** The length of the file in bytes. */
    long size() {
        return store.getFileStore().size();
    }

    /**
     * Commits and closes; may be called again. MVStore must not mark the file as closed in order: after a crash in the
     * midst of the next write it would believe the mark and fall back behind what was forced.
     */
    @Override
    public void close() {
        if (!store.isClosed()) {
            commit();
            force();
            store.closeImmediately();
        }
    }
}
