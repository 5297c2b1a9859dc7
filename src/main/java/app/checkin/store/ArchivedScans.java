package app.checkin.store;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.bson.Document;

/**
 * The scans of an event, read while new ones come in, so that they fit together.
 *
 * <p>A cursor may show a scan and miss an earlier one that it rests on: passage n without n-1 would let somebody in twice
 * after a restore. What is named and was not seen is therefore fetched by key in the end. And a place may change hands
 * meanwhile: who was seen with one is read again at the very end, when a holder that lost it has lost it.
 */
final class ArchivedScans {

    private static final int BATCH = 500;

    private final MongoCollection<Document> scans;
    private final Consumer<Document> reader;
    private final Set<String> seen = new HashSet<>();
    private final Set<String> missed = new HashSet<>();
    private final Set<String> seated = new HashSet<>();

    ArchivedScans(MongoCollection<Document> scans, Consumer<Document> reader) {
        this.scans = scans;
        this.reader = reader;
    }

    void read(String event) {
        scans.find(Filters.eq("event", event)).forEach(this::take);
        int before = -1;
        while (seen.size() > before) {
            before = seen.size();
            missed.removeAll(seen);
            batches(missed, keys -> scans.find(Filters.in("_id", keys)).forEach(this::take));
            batches(missed, keys -> scans.find(Filters.in(Indexes.SLOT, keys)).forEach(this::take));
        }
        batches(seated, keys -> scans.find(Filters.in("_id", keys)).forEach(reader));
    }

    private void take(Document scan) {
        if (!seen.add(scan.getString("_id"))) {
            return;
        }
        Optional.ofNullable(scan.getString(Indexes.SLOT)).ifPresent(slot -> {
            seen.add(slot);
            ScanDocument.slotBefore(slot).ifPresent(missed::add);
        });
        Optional.ofNullable(scan.getString("undoes")).ifPresent(missed::add);
        Optional.ofNullable(scan.get("first", Document.class)).ifPresent(first -> missed.add(first.getString("scan")));
        if (scan.containsKey(Indexes.SEAT)) {
            seated.add(scan.getString("_id"));
        } else {
            reader.accept(scan);
        }
    }

    private static void batches(Set<String> keys, Consumer<List<String>> sink) {
        List<String> all = new ArrayList<>(keys);
        for (int from = 0; from < all.size(); from += BATCH) {
            sink.accept(all.subList(from, Math.min(all.size(), from + BATCH)));
        }
    }
}
