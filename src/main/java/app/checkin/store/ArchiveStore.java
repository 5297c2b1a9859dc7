package app.checkin.store;

import app.checkin.domain.ArchivePart;
import app.checkin.domain.Event;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.Consumer;
import org.bson.Document;

/** Reads everything of an event for its archive, streamed, while the door may be busy. */
@ApplicationScoped
public class ArchiveStore {

    private final MongoDatabase database;

    /** For proxies. */
    protected ArchiveStore() {
        this.database = null;
    }

    /** @param database where everything is kept */
    @Inject
    public ArchiveStore(MongoDatabase database) {
        this.database = database;
    }

    /** Hands each document of a part to the reader as a line of JSON, in no order. The parts must be asked for in the order of
     *  {@link ArchivePart#asWritten}. */
    public void each(ArchivePart part, Event event, Consumer<String> reader) {
        MongoCollection<Document> collection = database.getCollection(part.slug());
        Consumer<Document> documents = document -> reader.accept(ArchiveDocuments.line(part, document));
        if (part == ArchivePart.SCANS) {
            new ArchivedScans(collection, documents).read(event.id());
        } else {
            collection.find(ArchiveDocuments.of(part, event.id(), event.tag())).forEach(documents);
        }
    }
}
