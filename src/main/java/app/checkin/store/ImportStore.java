package app.checkin.store;

import app.checkin.domain.Import;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Keeps imports. Every step from one state to the next is one conditional write, and the unique key {@code moving} lets
 * only one import of an event move at a time, on whichever server.
 */
@ApplicationScoped
public class ImportStore {

    private static final FindOneAndUpdateOptions AFTER = new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER);
    private static final String FENCE = "fence";
    private static final int RECENT = 20;

    private final MongoCollection<Document> imports;

    /** For proxies. */
    protected ImportStore() {
        this.imports = null;
    }

    /** @param database where they are kept */
    @Inject
    public ImportStore(MongoDatabase database) {
        this.imports = database.getCollection("imports");
    }

    /** Stores a new import. */
    public void insert(Import made) {
        imports.insertOne(ImportDocument.of(made));
    }

    /** @return the import of this id */
    public Optional<Import> find(String id) {
        return Optional.ofNullable(imports.find(Filters.eq("_id", id)).first()).map(ImportDocument::read);
    }

    /** @return the latest imports of an event, the newest first */
    public List<Import> of(String event) {
        return imports.find(Filters.eq("event", event)).sort(Sorts.descending("at")).limit(RECENT).map(ImportDocument::read)
                .into(new ArrayList<>());
    }

    /** Changes what the columns hold and how many rows there are.
     *  @return whether it was still a draft */
    public boolean sheet(String id, Import.Sheet sheet) {
        return update(Filters.and(Filters.eq("_id", id), state(Set.of(Import.State.DRAFT))), ImportDocument.columns(sheet)).isPresent();
    }

    /** Sets an import going.
     *  @param from the states in which that may happen
     *  @param cancel ids of those to be cancelled at the end
     *  @return as it is now; empty when it is in another state, or another one of the event is going */
    public Optional<Import> begin(Import it, Set<Import.State> from, Import.State to, Collection<String> cancel, Instant now) {
        Document change = new Document("state", to.slug()).append("moving", it.event()).append("touched", Date.from(now))
                .append("cancel", new ArrayList<>(cancel));
        if (to == Import.State.RUNNING) {
            change.append("started", Date.from(now));
            change.putAll(ImportDocument.progress(it.progress()));
        }
        try {
            return update(Filters.and(Filters.eq("_id", it.id()), state(from)), change);
        } catch (MongoException refused) {
            if (ErrorCategory.fromErrorCode(refused.getCode()) == ErrorCategory.DUPLICATE_KEY) {
                return Optional.empty();
            }
            throw refused;
        }
    }

    /** @return a number higher than any before: who shows a lower one can do nothing more */
    public long fence(String id) {
        return imports.findOneAndUpdate(Filters.eq("_id", id), new Document("$inc", new Document(FENCE, 1L)), AFTER).getLong(FENCE);
    }

    /** Notes how far it is, and that somebody is at it.
     *  @return as it is now, somebody may have stopped it; empty when somebody has a higher fence */
    public Optional<Import> advance(String id, long fence, Import.Progress progress, Instant now) {
        return update(Filters.and(Filters.eq("_id", id), Filters.eq(FENCE, fence)), ImportDocument.progress(progress).append("touched", Date.from(now)));
    }

    /** @return as it is now, at rest; empty when it was not moving, or somebody has a higher fence */
    public Optional<Import> finish(String id, long fence, Import.State from, Import.State to) {
        return rest(Filters.and(Filters.eq("_id", id), Filters.eq(FENCE, fence), state(Set.of(from))), to);
    }

    /** @return as it is now, at rest, whoever was at it; empty when it was not moving */
    public Optional<Import> rest(String id, Import.State from, Import.State to) {
        return rest(Filters.and(Filters.eq("_id", id), state(Set.of(from))), to);
    }

    private Optional<Import> rest(Bson moving, Import.State to) {
        return Optional.ofNullable(imports.findOneAndUpdate(moving,
                new Document("$set", new Document("state", to.slug())).append("$unset", new Document("moving", "")), AFTER)).map(ImportDocument::read);
    }

    /** @return ids of those who are to be cancelled at the end */
    public List<String> cancellations(String id) {
        return Optional.ofNullable(imports.find(Filters.eq("_id", id)).first())
                .map(document -> document.getList("cancel", String.class, List.of())).orElse(List.of());
    }

    /** Takes over an import that moves, but at which nobody is any more.
     *  @param before when it must have been touched last
     *  @return those that are now the caller's */
    public List<Import> takeOver(Instant before, Instant now) {
        List<Document> idle = imports.find(Filters.and(state(Set.of(Import.State.RUNNING, Import.State.UNDOING)),
                Filters.lt("touched", Date.from(before)))).into(new ArrayList<>());
        return idle.stream().map(document -> update(Filters.and(Filters.eq("_id", document.getString("_id")),
                Filters.eq("touched", document.getDate("touched"))), new Document("touched", Date.from(now)))).flatMap(Optional::stream).toList();
    }

    /** Removes drafts made before then, which nobody applied. */
    public void forgetDrafts(Instant before) {
        imports.deleteMany(Filters.and(state(Set.of(Import.State.DRAFT)), Filters.lt("at", Date.from(before))));
    }

    /** Removes one draft. */
    public void delete(String id) {
        imports.deleteOne(Filters.and(Filters.eq("_id", id), state(Set.of(Import.State.DRAFT))));
    }

    private static Bson state(Set<Import.State> states) {
        return Filters.in("state", states.stream().map(Import.State::slug).toList());
    }

    private Optional<Import> update(Bson filter, Document fields) {
        return Optional.ofNullable(imports.findOneAndUpdate(filter, new Document("$set", fields), AFTER)).map(ImportDocument::read);
    }
}
