package app.checkin.embedded;

import java.util.Set;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/**
 * The file with its sorted maps of bytes. What is changed stays in memory until {@link #commit()} writes it as one
 * new version and {@link #force()} has the disk confirm it; after a crash the file is as of the last version that is
 * whole. Nothing else commits: MVStore's own timer and its limit of unsaved memory are off.
 */
class StoreFile implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(StoreFile.class.getName());
    /** MVStore's mark for a store that was closed. */
    private static final String CLEAN = "clean";
    private static final int CACHE_MEGABYTES = 16;
    /** Small pages, because each commit writes anew every page it touches. */
    private static final int KEYS_PER_PAGE = 24;
    /** Space is reused as soon as it is free: five versions later, by when a newer version is long on disk. */
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
        try {
            store = new MVStore.Builder().fileName(OrderedPath.of(name)).autoCommitDisabled().autoCommitBufferSize(0)
                    .cacheSize(CACHE_MEGABYTES).keysPerPage(KEYS_PER_PAGE).compress().open();
        } catch (MVStoreException e) {
            if (e.getErrorCode() == DataUtils.ERROR_FILE_LOCKED) {
                throw new IllegalStateException("The store " + name + " is in use by another check-in server on this machine."
                        + " Stop that server, or set CHECKIN_DATA_DIR to another folder for this one.", e);
            }
            throw e;
        }
        store.setRetentionTime(RETENTION_MILLISECONDS);
        if (!store.getStoreHeader().containsKey(CLEAN)) {
            recover();
        }
    }

    /**
     * After a crash: the last version was perhaps not forced, and parts of it are missing although its ends are there.
     * Then the one before it counts, which was.
     */
    private void recover() {
        try {
            readAll();
        } catch (MVStoreException torn) {
            LOG.log(Level.WARNING, "The last write to the store was cut short by a crash and is taken back; nobody had been told of it.", torn);
            store.rollbackTo(store.getCurrentVersion() - 1);
            readAll();
        }
        store.sync();
    }

    private void readAll() {
        names().forEach(name -> map(name).forEach((key, value) -> { }));
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

    /** Runs a read whose pages stay readable until it ends, whatever is committed meanwhile. */
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

    /** Commits and closes; may be called again. */
    @Override
    public void close() {
        store.close();
    }
}
