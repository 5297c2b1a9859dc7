package app.checkin.embedded;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoCollection;
import de.bwaldvogel.mongo.backend.Assert;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.QueryParameters;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A collection kept in the file. Writers take turns; a query does not wait for them, goes by a unique index where
 * {@link KeyLookup} finds one, and else looks at one document after the other, so that it needs little memory.
 */
final class StoredCollection extends AbstractSynchronizedMongoCollection<Object> {

    private final StoredDocuments documents;
    private final List<StoredIndex> uniques = new CopyOnWriteArrayList<>();

    StoredCollection(MongoDatabase database, String name, CollectionOptions options, CursorRegistry cursors,
            StoredDocuments documents) {
        super(database, name, options, cursors);
        this.documents = documents;
    }

    /** The unique indexes, that of {@code _id} included. */
    List<StoredIndex> uniqueIndexes() {
        return uniques;
    }

    @Override
    public synchronized void addIndex(Index<Object> index) {
        super.addIndex(index);
        if (index instanceof StoredIndex unique && getIndexes().contains(index)) {
            uniques.add(unique);
        }
    }

    @Override
    public synchronized void dropIndex(String name) {
        super.dropIndex(name);
        uniques.removeIf(index -> index.getName().equals(name));
    }

    /** Unlike the one it replaces it does not make writers wait; the driver's own queries come as {@code $query}. */
    @Override
    public QueryResult handleQuery(QueryParameters find) {
        Document selector = find.getQuerySelector();
        boolean drivers = selector.containsKey("$query");
        Document query = (Document) (drivers ? selector.get("$query") : selector.getOrDefault("query", selector));
        Document orderBy = (Document) selector.get(drivers ? "$orderby" : "orderby");
        int batch = drivers && find.getBatchSize() == 0 ? StoredCursor.BATCH : find.getBatchSize();
        return queryDocuments(query, orderBy, find.getNumberToSkip(), find.getLimit(), batch, find.getProjection());
    }

    @Override
    protected QueryResult queryDocuments(Document query, Document orderBy, int skip, int limit, int batch, Document fields) {
        return new KeyLookup(query).ids(uniques)
                .map(ids -> StreamSupport.stream(ids.spliterator(), false).map(documents::find).flatMap(Optional::stream))
                .map(found -> matchDocumentsFromStream(found, query, orderBy, skip, limit, batch, fields))
                .orElseGet(() -> matchDocuments(query, orderBy, skip, limit, batch, fields));
    }

    @Override
    protected QueryResult matchDocuments(Document query, Document orderBy, int skip, int limit, int batch, Document fields) {
        Stream<Document> found = documents.all().filter(document -> documentMatchesQuery(document, query));
        Comparator<Document> order = deriveComparator(orderBy);
        if (order != null || skip > 0 || limit > 0) {
            Stream<Document> few = order != null && limit > 0 ? Best.of(found, order, skip + limit) : found;
            return matchDocumentsFromStream(few, query, orderBy, skip, limit, batch, fields);
        }
        Iterator<Document> rest = found.map(document -> projected(document, fields)).iterator();
        return batch > 0 ? StoredCursor.begin(rest, batch, cursorRegistry) : new QueryResult(() -> rest);
    }

    private Document projected(Document document, Document fields) {
        return fields == null || fields.isEmpty() ? document
                : matchDocumentsFromStream(Stream.of(document), new Document(), null, 0, 0, 0, fields).iterator().next();
    }

    @Override
    protected QueryResult createQueryResult(List<Document> matched, int batch) {
        return StoredCursor.begin(matched.iterator(), batch > 0 ? batch : matched.size(), cursorRegistry);
    }

    @Override
    public Stream<Document> queryAllAsStream() {
        return documents.all();
    }

    @Override
    protected Stream<DocumentWithPosition<Object>> streamAllDocumentsWithPosition() {
        return documents.withIds();
    }

    @Override
    public int count() {
        return documents.count();
    }

    @Override
    protected Document getDocument(Object id) {
        return documents.find(id).orElseThrow();
    }

    @Override
    protected Object addDocumentInternal(Document document) {
        Object id = Missing.ofNullable(getIdField() == null ? UUID.randomUUID() : Utils.getSubdocumentValue(document, getIdField()));
        Assert.isFalse(documents.put(id, document), () -> "a second document with one id in " + this);
        return id;
    }

    @Override
    protected void handleUpdate(Object id, Document before, Document after) {
        documents.put(id, after);
    }

    @Override
    protected void removeDocument(Object id) {
        documents.remove(id);
    }

    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    @Override
    protected int getDataSize() {
        return 0;
    }

    @Override
    protected void updateDataSize(int change) {
        throw new UnsupportedOperationException("The size of the data is not tracked.");
    }
}
