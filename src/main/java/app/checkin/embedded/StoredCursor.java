package app.checkin.embedded;

import de.bwaldvogel.mongo.backend.AbstractCursor;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** The rest of a result, read from the file batch by batch as the driver asks for it. */
final class StoredCursor extends AbstractCursor {

    /** How many documents a batch has when the driver does not say. */
    static final int BATCH = 1000;

    private final Iterator<Document> rest;

    StoredCursor(long id, Iterator<Document> rest) {
        super(id);
        this.rest = rest;
    }

    @Override
    public boolean isEmpty() {
        return !rest.hasNext();
    }

    @Override
    public List<Document> takeDocuments(int atMost) {
        return take(rest, atMost > 0 ? atMost : BATCH);
    }

    /** The first batch of a result, with a registered cursor when there is more. */
    static QueryResult begin(Iterator<Document> found, int batch, CursorRegistry cursors) {
        List<Document> first = take(found, batch);
        if (!found.hasNext()) {
            return new QueryResult(first);
        }
        StoredCursor rest = new StoredCursor(cursors.generateCursorId(), found);
        cursors.add(rest);
        return new QueryResult(first, rest);
    }

    private static List<Document> take(Iterator<Document> documents, int atMost) {
        List<Document> batch = new ArrayList<>();
        while (batch.size() < atMost && documents.hasNext()) {
            batch.add(documents.next());
        }
        return batch;
    }
}
