package app.checkin.embedded;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the documents of a query by a unique index when the query fixes every field of that index, whatever else it
 * asks for; mongo-java-server itself uses an index only when the query names exactly its fields.
 *
 * <p>The driver renders {@code and(...)} as {@code $and} and {@code eq} now and then as {@code $eq}: both are seen
 * through. An index over one field serves {@code $in} too.
 */
final class KeyLookup {

    private static final String AND = "$and";
    private static final String EQUAL = "$eq";
    private static final String IN = "$in";

    private final Document fixed = new Document();

    KeyLookup(Document query) {
        collect(query);
    }

    /** The ids of all documents that can match, or empty when no index serves and all documents must be looked at. */
    Optional<Iterable<Object>> ids(List<StoredIndex> indexes) {
        return indexes.stream().filter(index -> index.fields().stream().allMatch(field -> serves(index, fixed.get(field))))
                .findFirst().map(index -> index.getPositions(keys(index)));
    }

    private Document keys(StoredIndex index) {
        Document keys = new Document();
        index.fields().forEach(field -> keys.put(field, fixed.get(field)));
        return keys;
    }

    private void collect(Document query) {
        for (Map.Entry<String, Object> condition : query.entrySet()) {
            if (condition.getKey().equals(AND) && condition.getValue() instanceof Collection<?> parts) {
                parts.stream().filter(Document.class::isInstance).map(Document.class::cast).forEach(this::collect);
            } else {
                fixed.putIfAbsent(condition.getKey(), unwrapped(condition.getValue()));
            }
        }
    }

    private static Object unwrapped(Object condition) {
        return condition instanceof Document operators && operators.size() == 1 && operators.containsKey(EQUAL)
                ? operators.get(EQUAL) : condition;
    }

    private static boolean serves(StoredIndex index, Object condition) {
        return isPlain(condition) || index.fields().size() == 1 && condition instanceof Document operators && operators.size() == 1
                && operators.get(IN) instanceof Collection<?> values && values.stream().allMatch(KeyLookup::isPlain);
    }

    private static boolean isPlain(Object value) {
        return !Missing.isNullOrMissing(value) && !(value instanceof Map) && !(value instanceof Collection)
                && !BsonRegularExpression.isRegularExpression(value);
    }
}
