package app.checkin.embedded;

import de.bwaldvogel.mongo.bson.Document;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.h2.mvstore.MVMap;

/**
 * What a crash left of the scans, read from the maps of the file themselves, before the store could mend anything.
 *
 * @param ids the ids of all documents
 * @param contradictions what the documents and the maps of keys say of one another that does not fit
 */
record Rest(Set<Object> ids, List<String> contradictions) {

    private static final String COLLECTION = "checkin.scans";

    /** Reads a file that nobody has open. */
    static Rest of(Path file) {
        try (StoreFile store = new StoreFile(file.toString())) {
            if (!store.names().contains("documents." + COLLECTION)) {
                return new Rest(Set.of(), List.of());
            }
            Map<Object, Document> documents = new HashMap<>();
            MVMap<byte[], byte[]> stored = store.map("documents." + COLLECTION);
            stored.forEach((id, document) -> documents.put(Bson.decode(id), (Document) Bson.decode(document)));
            List<String> contradictions = new ArrayList<>();
            Map.of("_id", "_id_", "slot", "slot", "seat", "seat").forEach(
                    (field, index) -> compare(documents, field, store, "keys." + COLLECTION + "." + index, contradictions));
            return new Rest(new HashSet<>(documents.keySet()), contradictions);
        }
    }

    private static void compare(Map<Object, Document> documents, String field, StoreFile store, String map,
            List<String> contradictions) {
        Map<Object, Object> expected = new HashMap<>();
        documents.forEach((id, document) -> {
            if (document.containsKey(field)) {
                expected.put(document.get(field), id);
            }
        });
        Map<Object, Object> found = new HashMap<>();
        if (store.names().contains(map)) {
            store.map(map).forEach((key, id) -> found.put(((List<?>) Bson.decode(key)).get(0), Bson.decode(id)));
        } else if (!field.equals("_id")) {
            return;
        }
        expected.forEach((key, id) -> {
            if (!id.equals(found.get(key))) {
                contradictions.add(field + " " + key + " does not lead to its document");
            }
        });
        found.keySet().stream().filter(key -> !expected.containsKey(key))
                .forEach(key -> contradictions.add(field + " " + key + " has no document"));
    }
}
