package app.checkin.lock;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import java.util.Optional;
import org.bson.Document;

/** Keeps the writer's lease in the store: one document, each change of it one conditional write. */
final class LeaseBook {

    private static final FindOneAndUpdateOptions AFTER = new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER);
    private static final Document ONE = new Document("_id", "writer");

    private final MongoCollection<Document> leases;

    LeaseBook(MongoDatabase database) {
        this.leases = database.getCollection("leases");
    }

    LeaseRow read() {
        return Optional.ofNullable(leases.find(ONE).first()).map(LeaseBook::row).orElse(LeaseRow.NONE);
    }

    /** @return the lease as it is now; empty when somebody else has it */
    Optional<LeaseRow> beat(String owner) {
        return update(filter("owner", owner), new Document("$inc", new Document("beat", 1L)));
    }

    /** Takes a lease that is still as it was seen.
     *  @return as it is now; empty when somebody was faster */
    Optional<LeaseRow> seize(LeaseRow seen, String owner) {
        if (seen.equals(LeaseRow.NONE)) {
            return insert(owner);
        }
        return update(filter("owner", seen.owner()).append("beat", seen.beat()),
                new Document("$set", new Document("owner", owner).append("handover", 0L)).append("$inc", new Document("beat", 1L)));
    }

    private Optional<LeaseRow> insert(String owner) {
        try {
            leases.insertOne(new Document(ONE).append("owner", owner).append("beat", 1L).append("handover", 0L));
            return Optional.of(new LeaseRow(owner, 1, 0));
        } catch (MongoWriteException refused) {
            if (refused.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return Optional.empty();
            }
            throw refused;
        }
    }

    void release(String owner) {
        update(filter("owner", owner), new Document("$set", new Document("owner", "")));
    }

    /** Tells whoever has the lease that a server in strict mode is about.
     *  @return as it is now */
    LeaseRow handover() {
        Document change = new Document("$inc", new Document("handover", 1L)).append("$setOnInsert", new Document("owner", "").append("beat", 0L));
        return row(leases.findOneAndUpdate(ONE, change, new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER).upsert(true)));
    }

    private Optional<LeaseRow> update(Document filter, Document change) {
        return Optional.ofNullable(leases.findOneAndUpdate(filter, change, AFTER)).map(LeaseBook::row);
    }

    private static Document filter(String name, String value) {
        return new Document(ONE).append(name, value);
    }

    private static LeaseRow row(Document document) {
        return new LeaseRow(document.getString("owner"), document.get("beat", Number.class).longValue(),
                document.get("handover", Number.class).longValue());
    }
}
