package app.checkin.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.EmptyIndex;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A database kept in the file: one map for the documents of each collection and one for each unique index. */
final class StoredDatabase extends AbstractSynchronizedMongoDatabase<Object> {

    /** Maps with this prefix hold documents; the collection's full name follows. */
    static final String DOCUMENTS = "documents.";
    private static final String KEYS = "keys.";

    private final StoreFile file;
    private final Map<String, StoredCollection> opened = new ConcurrentHashMap<>();

    private StoredDatabase(String name, StoreFile file, CursorRegistry cursors) {
        super(name, cursors);
        this.file = file;
    }

    /** Opens the collections and indexes that the file has of this database. */
    static StoredDatabase open(String name, StoreFile file, CursorRegistry cursors) {
        StoredDatabase database = new StoredDatabase(name, file, cursors);
        database.initializeNamespacesAndIndexes();
        return database;
    }

    /** Every collection, those included that mongo-java-server keeps for itself. */
    Iterable<StoredCollection> collections() {
        return opened.values();
    }

    @Override
    protected MongoCollection<Object> openOrCreateCollection(String name, CollectionOptions options) {
        return opened.computeIfAbsent(name, absent -> new StoredCollection(this, name, options, cursorRegistry,
                new StoredDocuments(file.map(documentsOf(name)))));
    }

    @Override
    protected Index<Object> openOrCreateUniqueIndex(String collection, String index, List<IndexKey> keys, boolean sparse) {
        return new StoredIndex(file.map(keysOf(collection, index)), index, keys, sparse);
    }

    /** An index that is not unique is remembered by name and does nothing: collections are small here. */
    @Override
    protected Index<Object> openOrCreateSecondaryIndex(String collection, String index, List<IndexKey> keys, boolean sparse) {
        return new EmptyIndex<>(index, keys);
    }

    @Override
    protected void dropIndex(MongoCollection<Object> collection, String index) {
        super.dropIndex(collection, index);
        file.remove(keysOf(collection.getCollectionName(), index));
    }

    @Override
    public void dropCollection(String name, Oplog oplog) {
        super.dropCollection(name, oplog);
        opened.remove(name);
        file.remove(documentsOf(name));
    }

    @Override
    public void moveCollection(MongoDatabase from, MongoCollection<?> collection, String name) {
        throw new UnsupportedOperationException("The embedded store does not rename collections.");
    }

    @Override
    protected long getFileSize() {
        return file.size();
    }

    @Override
    protected long getStorageSize() {
        return file.size();
    }

    private String documentsOf(String collection) {
        return DOCUMENTS + getFullCollectionNamespace(collection);
    }

    private String keysOf(String collection, String index) {
        return KEYS + getFullCollectionNamespace(collection) + "." + index;
    }
}
