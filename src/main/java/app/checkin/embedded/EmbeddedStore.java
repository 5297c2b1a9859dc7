package app.checkin.embedded;

import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * A MongoDB server in this process that keeps its data in one file of the data folder.
 *
 * <p>Promises: a write is answered only when it is on disk; after a crash at any moment every document has its unique
 * keys and every unique key its document; the file stays within a small multiple of what is in it. The ordinary driver
 * talks to it at {@link #uri()}, on the loopback only.
 */
public final class EmbeddedStore implements AutoCloseable {

    private static final String FILE = "store.mv";
    private static final String LOOPBACK = "127.0.0.1";
    private static final int ANY_PORT = 0;
    /** A writer's thread waits for the commit: with fewer threads than connections, groups would stay small. */
    private static final int THREADS = 64;
    /** mongo-java-server tells of each connection and index; kept here because a logger nobody holds is forgotten. */
    private static final Logger SERVER_LOG = Logger.getLogger("de.bwaldvogel.mongo");

    private final StoreFile file;
    private final GroupCommit commits;
    private final MongoServer server;
    private final List<String> rebuilt;

    EmbeddedStore(StoreFile file, Gate gate, int port) {
        SERVER_LOG.setLevel(Level.WARNING);
        this.file = file;
        this.commits = new GroupCommit(file, gate);
        DurableBackend backend = new DurableBackend(file, gate, commits);
        this.rebuilt = IndexCheck.run(backend);
        this.server = new MongoServer(backend);
        commits.start();
        server.bind(new InetSocketAddress(LOOPBACK, port), 1, THREADS);
    }

    /**
     * Opens the store of a data folder, which is made when it does not exist, on a free port.
     *
     * @throws IllegalStateException with a sentence for the operator when another process has it open
     */
    public static EmbeddedStore open(Path dataDir) {
        return open(dataDir, ANY_PORT);
    }

    /** Like {@link #open(Path)}, on a port of the caller's choice. */
    static EmbeddedStore open(Path dataDir, int port) {
        try {
            Files.createDirectories(dataDir, ownersOnly(dataDir));
        } catch (IOException e) {
            throw new UncheckedIOException("The data folder " + dataDir + " cannot be made; set CHECKIN_DATA_DIR to one that can.", e);
        }
        return new EmbeddedStore(new StoreFile(dataDir.resolve(FILE).toString()), new Gate(), port);
    }

    /** It holds who comes to which event: nobody else on this machine may look in. */
    private static FileAttribute<?>[] ownersOnly(Path dataDir) {
        return dataDir.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))} : new FileAttribute<?>[0];
    }

    /** Where the driver finds the store, as a connection string. */
    public String uri() {
        return server.getConnectionString();
    }

    /** The indexes that did not match their documents when the store was opened. */
    List<String> rebuilt() {
        return rebuilt;
    }

    /** Answers who is waiting, lets go of the clients and closes the file; may be called again. */
    @Override
    public void close() {
        server.shutdownNow();
        commits.close();
        file.close();
    }
}
