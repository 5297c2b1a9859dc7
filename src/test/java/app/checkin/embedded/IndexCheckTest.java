package app.checkin.embedded;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.bson.Document;
import org.h2.mvstore.MVMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Indexes damaged behind the store's back. */
class IndexCheckTest {

    @TempDir
    private Path folder;

    private void damage() {
        try (EmbeddedStore store = EmbeddedStore.open(folder); MongoClient client = MongoClients.create(store.uri())) {
            MongoCollection<Document> scans = Scans.of(client);
            scans.insertMany(IntStream.range(0, 30).mapToObj(number -> Scans.scan(Integer.toString(number))).toList());
            scans.insertOne(Scans.denied("99"));
        }
        try (StoreFile file = new StoreFile(folder.resolve("store.mv").toString())) {
            MVMap<byte[], byte[]> slots = file.map("keys.checkin.scans.slot");
            slots.remove(slots.firstKey());
            MVMap<byte[], byte[]> seats = file.map("keys.checkin.scans.seat");
            seats.put(Bson.encode(java.util.List.of("nobody's")), Bson.encode("gone"));
            file.commit();
        }
    }

    @Test
    void shouldBuildAnewWhatDiffersAndOnlyThat() {
        damage();
        try (EmbeddedStore store = EmbeddedStore.open(folder); MongoClient client = MongoClients.create(store.uri())) {
            assertThat(store.rebuilt()).containsExactlyInAnyOrder("checkin.scans.slot", "checkin.scans.seat");
            MongoCollection<Document> scans = Scans.of(client);
            for (int number = 0; number < 30; number++) {
                assertThat(scans.find(eq("slot", Scans.scan(Integer.toString(number)).get("slot"))).first()).isNotNull();
            }
            scans.insertOne(Scans.denied("1").append("seat", "nobody's"));
        }
        assertThat(Rest.of(folder.resolve("store.mv")).contradictions()).isEmpty();
    }

    @Test
    void shouldKeepWhatItBuilt() {
        damage();
        EmbeddedStore.open(folder).close();
        try (EmbeddedStore store = EmbeddedStore.open(folder)) {
            assertThat(store.rebuilt()).isEmpty();
        }
    }
}
