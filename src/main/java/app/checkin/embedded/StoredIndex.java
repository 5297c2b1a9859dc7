package app.checkin.embedded;

import de.bwaldvogel.mongo.backend.AbstractUniqueIndex;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.h2.mvstore.MVMap;

/** A unique index in a map of the file: from the values of its keys to the {@code _id} of the one document that has them. */
final class StoredIndex extends AbstractUniqueIndex<Object> {

    private final MVMap<byte[], byte[]> ids;

    StoredIndex(MVMap<byte[], byte[]> ids, String name, List<IndexKey> keys, boolean sparse) {
        super(name, keys, sparse);
        this.ids = ids;
    }

    /** The names of the fields it is over, in order. */
    List<String> fields() {
        return keys();
    }

    /** The key values under which a document has to be found; none when the index is sparse and it has no such field. */
    Set<KeyValue> expected(Document document) {
        boolean absent = isSparse() && keys().stream().allMatch(
                key -> Utils.getSubdocumentValueCollectionAware(document, key) instanceof Missing);
        return absent ? Set.of() : getKeyValues(document);
    }

    /** Forgets every key. */
    void clear() {
        ids.clear();
    }

    @Override
    protected boolean putKeyPosition(KeyValue key, Object id) {
        return ids.putIfAbsent(bytes(key), Bson.encode(id)) == null;
    }

    @Override
    protected Object removeDocument(KeyValue key) {
        return idOf(ids.remove(bytes(key)));
    }

    @Override
    protected Object getPosition(KeyValue key) {
        return idOf(ids.get(bytes(key)));
    }

    @Override
    protected Iterable<Map.Entry<KeyValue, Object>> getIterable() {
        return () -> ids.entrySet().stream().map(entry -> Map.entry(
                new KeyValue((Collection<?>) Bson.decode(entry.getKey())), Bson.decode(entry.getValue()))).iterator();
    }

    @Override
    public long getCount() {
        return ids.sizeAsLong();
    }

    @Override
    public long getDataSize() {
        return getCount();
    }

    private static byte[] bytes(KeyValue key) {
        return Bson.encode(key.stream().toList());
    }

    /** mongo-java-server's contract: null says that there is none. */
    private static Object idOf(byte[] bytes) {
        return bytes == null ? null : Bson.decode(bytes);
    }
}
