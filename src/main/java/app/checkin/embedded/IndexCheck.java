package app.checkin.embedded;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Compares every unique index with the documents before the store serves anybody, and builds those anew that differ.
 * The gate keeps them together, so that a difference means a damaged file or a fault of ours, and is logged.
 */
final class IndexCheck {

    private static final String ID = "_id";
    private static final Logger LOG = Logger.getLogger(IndexCheck.class.getName());

    private final List<String> rebuilt = new ArrayList<>();

    /** Checks every index and names those that were built anew, as {@code collection.index}. */
    static List<String> run(StoredBackend backend) {
        IndexCheck check = new IndexCheck();
        backend.databases().forEach(database -> database.collections().forEach(check::check));
        return List.copyOf(check.rebuilt);
    }

    private void check(StoredCollection collection) {
        for (StoredIndex index : collection.uniqueIndexes()) {
            if (!matches(collection, index)) {
                String name = collection.getFullName() + "." + index.getName();
                LOG.log(Level.WARNING, "The unique index {0} did not match its documents and is built anew.", name);
                rebuild(collection, index);
                rebuilt.add(name);
            }
        }
    }

    /** Every key of every document leads to it, and there are no more keys than these. */
    private static boolean matches(StoredCollection collection, StoredIndex index) {
        long keys = 0;
        for (Iterator<Document> documents = collection.queryAllAsStream().iterator(); documents.hasNext(); ) {
            Document document = documents.next();
            for (KeyValue key : index.expected(document)) {
                if (!Missing.ofNullable(document.get(ID)).equals(index.getPosition(key))) {
                    return false;
                }
                keys++;
            }
        }
        return keys == index.getCount();
    }

    private static void rebuild(StoredCollection collection, StoredIndex index) {
        index.clear();
        collection.streamAllDocumentsWithPosition().forEach(found -> {
            try {
                index.add(found.getDocument(), found.getPosition(), collection);
            } catch (MongoServerError doubled) {
                LOG.log(Level.SEVERE, "Two documents of {0} have the same {1}; only the first of them is found by it.",
                        new Object[] {collection.getFullName(), index.getName()});
            }
        });
    }
}
