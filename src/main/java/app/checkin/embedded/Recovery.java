package app.checkin.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.store.fs.FilePath;

/**
 * Opens the file at its last whole version, whatever ended the process before. A power cut can tear a version that was
 * not forced: its ends arrived on the disk, parts of its middle did not, and MVStore, which looks at the ends, takes it for
 * whole. Nobody was told of it; erased, the one before it counts.
 */
final class Recovery {

    private static final Logger LOG = Logger.getLogger(Recovery.class.getName());
    private static final int CACHE_MEGABYTES = 16;
    /** Small pages, because each commit writes anew every page it touches. */
    private static final int KEYS_PER_PAGE = 24;
    private static final int BLOCK = 4096;
    private static final int FIRST = 2 * BLOCK;
    private static final int HEAD = 256;

    private Recovery() {
    }

    /**
     * Opens the file, which is made when it does not exist.
     *
     * @throws IllegalStateException with a sentence for the operator when somebody else has it open
     */
    static MVStore open(String name) {
        MVStore store = last(name);
        try {
            store.getMapNames().forEach(map -> readAll(store, map));
            return store;
        } catch (MVStoreException torn) {
            LOG.log(Level.WARNING, "The last write to the store was cut short by a crash and is taken back; nobody had been told of it.", torn);
            long version = store.getCurrentVersion();
            store.closeImmediately();
            erase(OrderedPath.of(name), version);
            return last(name);
        }
    }

    private static MVStore last(String name) {
        try {
            return new MVStore.Builder().fileName(OrderedPath.of(name)).autoCommitDisabled().autoCommitBufferSize(0)
                    .cacheSize(CACHE_MEGABYTES).keysPerPage(KEYS_PER_PAGE).compress().open();
        } catch (MVStoreException e) {
            if (e.getErrorCode() == DataUtils.ERROR_FILE_LOCKED) {
                throw new IllegalStateException("The store " + name + " is in use by another check-in server on this machine."
                        + " Stop that server, or set CHECKIN_DATA_DIR to another folder for this one.", e);
            }
            throw e;
        }
    }

    private static void readAll(MVStore store, String name) {
        MVMap<byte[], byte[]> map = store.openMap(name,
                new MVMap.Builder<byte[], byte[]>().keyType(BytesType.INSTANCE).valueType(BytesType.INSTANCE));
        map.forEach((key, value) -> { });
    }

    private static void erase(String name, long version) {
        String mark = ",version:" + Long.toHexString(version) + ",";
        try (FileChannel file = FilePath.get(name).open("rw")) {
            for (long at = FIRST; at < file.size(); at += BLOCK) {
                String head = head(file, at);
                if (head.startsWith("chunk:") && head.contains(mark)) {
                    file.write(ByteBuffer.allocate(BLOCK), at);
                }
            }
            file.force(true);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String head(FileChannel file, long at) throws IOException {
        ByteBuffer head = ByteBuffer.allocate(HEAD);
        file.read(head, at);
        return new String(head.array(), StandardCharsets.ISO_8859_1);
    }
}
