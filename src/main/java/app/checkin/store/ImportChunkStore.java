package app.checkin.store;

import app.checkin.domain.Participant;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.Binary;

/** Keeps the rows of imports in chunks, and what each chunk changed, so that it can be finished and undone. */
@ApplicationScoped
public class ImportChunkStore {

    private final MongoCollection<Document> chunks;

    /** For proxies. */
    protected ImportChunkStore() {
        this.chunks = null;
    }

    /** @param database where they are kept */
    @Inject
    public ImportChunkStore(MongoDatabase database) {
        this.chunks = database.getCollection("importChunks");
    }

    /**
     * Somebody whom an import changes.
     *
     * @param before as it was
     * @param after as the import has it
     */
    public record Change(Participant before, Participant after) {
    }

    /**
     * A row that an import could not use.
     *
     * @param line in the file
     * @param why kind of trouble
     * @param detail what stands there
     */
    public record Fault(int line, String why, String detail) {
    }

    /**
     * What a chunk came to.
     *
     * @param changed written before the changes are made, so that a crash between loses nothing
     * @param faults rows that could not be used
     */
    public record Outcome(List<Change> changed, List<Fault> faults) {

        /** Nothing yet. */
        public static final Outcome NONE = new Outcome(List.of(), List.of());
    }

    /** Stores a new chunk.
     *  @param rows packed
     *  @param at when; old ones are removed */
    public void insert(String importId, int n, byte[] rows, Instant at) {
        chunks.insertOne(new Document("_id", id(importId, n)).append("rows", new Binary(rows)).append("at", Date.from(at)));
    }

    /** @return the packed rows of a chunk; empty when their time is over */
    public Optional<byte[]> rows(String importId, int n) {
        return find(importId, n).map(document -> document.get("rows", Binary.class).getData());
    }

    /** Replaces the packed rows of a chunk. */
    public void rows(String importId, int n, byte[] rows) {
        chunks.updateOne(Filters.eq("_id", id(importId, n)), new Document("$set", new Document("rows", new Binary(rows))));
    }

    /** Notes what a chunk comes to. */
    public void outcome(String importId, int n, Outcome outcome) {
        List<Document> changed = outcome.changed().stream().map(change -> new Document("before", ParticipantDocument.of(change.before()))
                .append("after", ParticipantDocument.of(change.after()))).toList();
        List<Document> faults = outcome.faults().stream()
                .map(fault -> new Document("line", fault.line()).append("why", fault.why()).append("detail", fault.detail())).toList();
        chunks.updateOne(Filters.eq("_id", id(importId, n)), new Document("$set", new Document("changed", changed).append("faults", faults)));
    }

    /** @return what a chunk came to; nothing for one that was not begun */
    public Outcome outcome(String importId, int n) {
        return find(importId, n).map(ImportChunkStore::outcome).orElse(Outcome.NONE);
    }

    /** Removes the chunks of an import. */
    public void delete(String importId, int count) {
        for (int n = 0; n < count; n++) {
            chunks.deleteOne(Filters.eq("_id", id(importId, n)));
        }
    }

    /** Removes what is older: rows hold names, and nobody needs them after the undo's time. */
    public void forget(Instant before) {
        chunks.deleteMany(Filters.lt("at", Date.from(before)));
    }

    private Optional<Document> find(String importId, int n) {
        return Optional.ofNullable(chunks.find(Filters.eq("_id", id(importId, n))).first());
    }

    private static Outcome outcome(Document document) {
        List<Change> changed = document.getList("changed", Document.class, List.of()).stream()
                .map(change -> new Change(ParticipantDocument.read(change.get("before", Document.class)),
                        ParticipantDocument.read(change.get("after", Document.class)))).toList();
        List<Fault> faults = document.getList("faults", Document.class, List.of()).stream()
                .map(fault -> new Fault(fault.getInteger("line"), fault.getString("why"), fault.getString("detail"))).toList();
        return new Outcome(changed, faults);
    }

    private static String id(String importId, int n) {
        return importId + ":" + n;
    }
}
