package app.checkin.embedded;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoServerException;
import io.netty.channel.Channel;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Answers a command that writes only when what it wrote is on disk, and runs it inside the gate. A duplicate key is
 * answered no sooner: what it collided with is on disk then too.
 */
final class DurableBackend extends StoredBackend {

    private static final int WRITE_CONCERN_FAILED = 64;

    private final StoreFile file;
    private final Gate gate;
    private final GroupCommit commits;
    private final Set<String> named = ConcurrentHashMap.newKeySet();

    DurableBackend(StoreFile file, Gate gate, GroupCommit commits) {
        super(file);
        this.file = file;
        this.gate = gate;
        this.commits = commits;
    }

    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        try {
            open(database);
            return answer(CommandKind.of(command, query), () -> super.handleCommand(channel, database, command, query));
        } catch (MongoServerException refused) {
            return error(refused);
        }
    }

    /** A database that is named for the first time gets its maps now: the gate has to keep a commit out of that too. */
    private void open(String database) {
        if (database != null && named.add(database)) {
            gate.shared(() -> resolveDatabase(database));
        }
    }

    private Document answer(CommandKind kind, Supplier<Document> operation) {
        return switch (kind) {
            case READ -> file.reading(operation);
            case MAJORITY_READ -> {
                Document read = file.reading(operation);
                awaitDisk();
                yield read;
            }
            case WRITE -> {
                try {
                    yield gate.shared(operation);
                } finally {
                    awaitDisk();
                }
            }
        };
    }

    private void awaitDisk() {
        try {
            commits.durable().join();
        } catch (CompletionException e) {
            throw new MongoServerError(WRITE_CONCERN_FAILED, "WriteConcernFailed", "The write is not confirmed: " + e.getCause().getMessage());
        }
    }

    /** As mongo-java-server answers it, but without the whole command in the log: commands carry personal data. */
    private static Document error(MongoServerException refused) {
        Document error = new Document("ok", 0).append("errmsg", refused.getMessageWithoutErrorCode());
        return refused instanceof MongoServerError numbered
                ? error.append("code", numbered.getCode()).append("codeName", numbered.getCodeName()) : error;
    }

    @Override
    public void dropDatabase(String name) {
        super.dropDatabase(name);
        named.remove(name);
    }
}
