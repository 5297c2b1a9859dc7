package app.checkin.embedded;

import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;

/**
 * The documents of a collection in a map of the file, by {@code _id}, both as bytes. Readers do not wait for writers and
 * see each document whole, as it was before a write or after it; each gets a copy of its own.
 */
final class StoredDocuments {

    private final MVMap<byte[], byte[]> map;

    StoredDocuments(MVMap<byte[], byte[]> map) {
        this.map = map;
    }

    /** The document of this id. */
    Optional<Document> find(Object id) {
        return Optional.ofNullable(map.get(Bson.encode(id))).map(StoredDocuments::decoded);
    }

    /** Stores a document under this id and tells whether there was one before. */
    boolean put(Object id, Document document) {
        return map.put(Bson.encode(id), Bson.encode(document)) != null;
    }

    /** Removes the document of this id. */
    void remove(Object id) {
        map.remove(Bson.encode(id));
    }

    /** How many there are. */
    int count() {
        return map.size();
    }

    /** All of them, one by one from the file, in the order of their encoded ids; what is inserted meanwhile may be among them. */
    Stream<Document> all() {
        return keys().map(map::get).filter(Objects::nonNull).map(StoredDocuments::decoded);
    }

    /** The same with their ids; not to be used while documents are removed. */
    Stream<DocumentWithPosition<Object>> withIds() {
        return keys().map(key -> new DocumentWithPosition<>(decoded(map.get(key)), Bson.decode(key)));
    }

    /** Goes from key to key rather than by a snapshot, so that a cursor left open holds no old version of the file. */
    private Stream<byte[]> keys() {
        return Stream.iterate(map.firstKey(), Objects::nonNull, map::higherKey);
    }

    private static Document decoded(byte[] bytes) {
        return (Document) Bson.decode(bytes);
    }
}
