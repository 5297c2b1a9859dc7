package app.checkin.store;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.bson.Document;

/**
 * Every index of the store, made idempotently at start. Unique ones are promises: {@code slot} is what lets nobody enter
 * twice, {@code seat} what keeps a list within its capacity. Only plain, unique and sparse indexes: the embedded store
 * has no others.
 */
@ApplicationScoped
public class Indexes {

    /** One passage of one participant on one list: {@code list:participant:n}. */
    public static final String SLOT = "slot";
    /** One place on a list with a capacity: {@code list:k}. */
    public static final String SEAT = "seat";

    private static final IndexOptions UNIQUE = new IndexOptions().unique(true);
    private static final IndexOptions UNIQUE_WHERE_PRESENT = new IndexOptions().unique(true).sparse(true);
    private static final IndexOptions PLAIN = new IndexOptions();

    private final MongoDatabase database;

    /** For proxies. */
    protected Indexes() {
        this.database = null;
    }

    /** @param database where they are made */
    @Inject
    public Indexes(MongoDatabase database) {
        this.database = database;
    }

    /** Makes what is missing; takes no time where all are there. */
    public void create() {
        index("events", UNIQUE, "tag");
        index("lists", PLAIN, "event");
        index("participants", UNIQUE, "ticket");
        index("participants", UNIQUE, "event", "reference");
        index("participants", UNIQUE_WHERE_PRESENT, "importKey");
        index("participants", PLAIN, "event", "sortKey");
        index("participants", PLAIN, "party");
        index("retired", PLAIN, "participant");
        index("scans", UNIQUE_WHERE_PRESENT, SLOT);
        index("scans", UNIQUE_WHERE_PRESENT, SEAT);
        index("scans", PLAIN, "event", "at");
        index("scans", PLAIN, "participant");
        index("imports", UNIQUE_WHERE_PRESENT, "moving");
        index("imports", PLAIN, "event");
        index("stations", UNIQUE_WHERE_PRESENT, "code");
        index("stations", UNIQUE_WHERE_PRESENT, "token");
        index("stations", UNIQUE_WHERE_PRESENT, "offer");
        index("stations", PLAIN, "event");
    }

    private void index(String collection, IndexOptions options, String... keys) {
        Document index = new Document();
        for (String key : keys) {
            index.append(key, 1);
        }
        database.getCollection(collection).createIndex(index, options);
    }
}
