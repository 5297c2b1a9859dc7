package app.checkin.store;

import app.checkin.domain.ArchivePart;
import app.checkin.domain.Event;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Writes an event's documents as an archive has them. A marker in {@code restores} is there while one is being written,
 * so that what a server left half-done when it died can be found and removed.
 */
@ApplicationScoped
public class RestoreStore {

    private static final String RESTORES = "restores";
    private static final String OWNER = "owner";
    private static final String TOUCHED = "touched";
    private static final String TAG = "tag";

    private final MongoDatabase database;

    /** For proxies. */
    protected RestoreStore() {
        this.database = null;
    }

    /** @param database where everything is kept */
    @Inject
    public RestoreStore(MongoDatabase database) {
        this.database = database;
    }

    /** @return whether there is an event of this id, or another one with this tag */
    public boolean taken(Event event) {
        return collection(ArchivePart.EVENTS).find(Filters.or(Filters.eq("_id", event.id()), Filters.eq(TAG, event.tag()))).first() != null;
    }

    /** Begins, unless somebody is at the same event.
     *  @param owner who begins, at random
     *  @param silent a marker nobody touched since then is taken over
     *  @return whether it is ours now */
    public boolean begin(String event, String tag, String owner, Instant now, Instant silent) {
        Document marker = new Document("_id", event).append(TAG, tag).append(OWNER, owner).append(TOUCHED, Date.from(now));
        return Duplicates.inserted(() -> database.getCollection(RESTORES).insertOne(marker))
                || change(Filters.and(Filters.eq("_id", event), Filters.lt(TOUCHED, Date.from(silent))),
                        Updates.combine(Updates.set(OWNER, owner), Updates.set(TOUCHED, Date.from(now)), Updates.set(TAG, tag)));
    }

    /** Says that the owner is still at it. @return whether the marker is still theirs */
    public boolean touch(String event, String owner, Instant now) {
        return change(Filters.and(Filters.eq("_id", event), Filters.eq(OWNER, owner)), Updates.set(TOUCHED, Date.from(now)));
    }

    /** Removes the owner's marker. */
    public void end(String event, String owner) {
        database.getCollection(RESTORES).deleteOne(Filters.and(Filters.eq("_id", event), Filters.eq(OWNER, owner)));
    }

    /** @return events whose restore ended halfway, by id with their tag */
    public Map<String, String> left(Instant silent) {
        Map<String, String> left = new HashMap<>();
        database.getCollection(RESTORES).find(Filters.lt(TOUCHED, Date.from(silent)))
                .forEach(marker -> left.put(marker.getString("_id"), marker.getString(TAG)));
        return left;
    }

    /** Writes lines of a part, as they are.
     *  @return whether all were stored; false when a key of one is taken */
    public boolean insert(ArchivePart part, List<String> lines) {
        return Duplicates.inserted(() -> collection(part).insertMany(lines.stream().map(Document::parse).toList()));
    }

    /** @return what the store holds of a part */
    public ArchiveDigest digest(ArchivePart part, Event event) {
        ArchiveDigest[] digest = {ArchiveDigest.NONE};
        collection(part).find(ArchiveDocuments.of(part, event.id(), event.tag()))
                .forEach(document -> digest[0] = digest[0].with(ArchiveDocuments.line(part, document)));
        return digest[0];
    }

    /** Removes what was written of an event, unless the event itself is there; replaced tickets only where no event has their tag. */
    public void discard(String event, String tag) {
        if (collection(ArchivePart.EVENTS).find(Filters.eq("_id", event)).first() != null) {
            return;
        }
        boolean tagged = collection(ArchivePart.EVENTS).find(Filters.eq(TAG, tag)).first() != null;
        ArchivePart.asWritten().stream().filter(part -> part != ArchivePart.EVENTS && !(tagged && part == ArchivePart.RETIRED))
                .forEach(part -> collection(part).deleteMany(ArchiveDocuments.of(part, event, tag)));
    }

    private boolean change(Bson filter, Bson change) {
        return database.getCollection(RESTORES).findOneAndUpdate(filter, change) != null;
    }

    private MongoCollection<Document> collection(ArchivePart part) {
        return database.getCollection(part.slug());
    }
}
