package app.checkin.store;

import app.checkin.domain.Participant;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.bson.Document;

/**
 * Writes many participants at once, as an import does. Each one is written whole or not at all; the unique key
 * {@code importKey} keeps an import that is repeated from adding anybody twice.
 */
@ApplicationScoped
public class ParticipantBulk {

    static final String IMPORT_KEY = "importKey";
    private static final String IMPORT = "import";

    private final MongoCollection<Document> participants;
    private final MongoCollection<Document> retired;

    /** For proxies. */
    protected ParticipantBulk() {
        this.participants = null;
        this.retired = null;
    }

    /** @param database where they are kept */
    @Inject
    public ParticipantBulk(MongoDatabase database) {
        this.participants = database.getCollection("participants");
        this.retired = database.getCollection("retired");
    }

    /**
     * A participant with what an import noted.
     *
     * @param participant the person
     * @param importKey under which an import stored it, unique in the event; empty for one added otherwise
     * @param importedBy id of that import; empty for none
     */
    public record Enlisted(Participant participant, String importKey, String importedBy) {
    }

    /** Hands every participant of an event to the reader, streamed, in no order. */
    public void each(String event, Consumer<Enlisted> reader) {
        participants.find(Filters.eq("event", event)).map(ParticipantBulk::read).forEach(reader);
    }

    /** Hands every participant of an event to the reader, streamed, by family name. */
    public void sorted(String event, Consumer<Participant> reader) {
        participants.find(Filters.eq("event", event)).sort(Sorts.ascending("sortKey")).map(ParticipantDocument::read).forEach(reader);
    }

    /** @return whom the event has under this key of an import */
    public Optional<Enlisted> byImportKey(String event, String importKey) {
        return Optional.ofNullable(participants.find(Filters.eq(IMPORT_KEY, stored(event, importKey))).first()).map(ParticipantBulk::read);
    }

    /** Adds all of them that can be added.
     *  @return those of whom one of the unique keys (ticket, reference, importKey) is taken */
    public List<Enlisted> insert(List<Enlisted> people) {
        try {
            participants.insertMany(people.stream().map(ParticipantBulk::document).toList(), new InsertManyOptions().ordered(false));
            return List.of();
        } catch (MongoBulkWriteException some) {
            if (some.getWriteErrors().stream().anyMatch(error -> error.getCategory() != ErrorCategory.DUPLICATE_KEY)) {
                throw some;
            }
            return some.getWriteErrors().stream().map(BulkWriteError::getIndex).map(people::get).toList();
        }
    }

    /** Writes person, booking and standing of each; tickets and references stay. */
    public void update(Collection<Participant> people) {
        List<UpdateOneModel<Document>> updates = people.stream()
                .map(person -> new UpdateOneModel<Document>(Filters.eq("_id", person.id()), new Document("$set", fields(person)))).toList();
        if (!updates.isEmpty()) {
            participants.bulkWrite(updates, new BulkWriteOptions().ordered(false));
        }
    }

    /** @return those of these ids that there are, by id */
    public Map<String, Participant> find(Collection<String> ids) {
        Map<String, Participant> found = new HashMap<>();
        participants.find(Filters.in("_id", ids)).map(ParticipantDocument::read).forEach(person -> found.put(person.id(), person));
        return found;
    }

    /** @return ids of everybody whom this import added */
    public List<String> importedBy(String event, String importId) {
        return participants.find(Filters.and(Filters.eq("event", event), Filters.eq(IMPORT, importId))).projection(Projections.include("_id"))
                .map(document -> document.getString("_id")).into(new ArrayList<>());
    }

    /** Removes people as if they had never been added. */
    public void delete(Collection<String> ids) {
        participants.deleteMany(Filters.in("_id", ids));
        retired.deleteMany(Filters.in("participant", ids));
    }

    private static Document fields(Participant person) {
        Document fields = ParticipantDocument.person(person.id(), person.person(), person.pass().reference());
        fields.putAll(ParticipantDocument.booking(person.booking()));
        fields.putAll(ParticipantDocument.standing(person.standing()));
        return fields;
    }

    private static Document document(Enlisted enlisted) {
        return ParticipantDocument.of(enlisted.participant())
                .append(IMPORT_KEY, stored(enlisted.participant().event(), enlisted.importKey())).append(IMPORT, enlisted.importedBy());
    }

    private static Enlisted read(Document document) {
        Participant participant = ParticipantDocument.read(document);
        String key = Optional.ofNullable(document.getString(IMPORT_KEY)).map(stored -> stored.substring(stored.indexOf(' ') + 1)).orElse("");
        return new Enlisted(participant, key, Optional.ofNullable(document.getString(IMPORT)).orElse(""));
    }

    /** The index holds over all events. */
    private static String stored(String event, String importKey) {
        return event + " " + importKey;
    }
}
