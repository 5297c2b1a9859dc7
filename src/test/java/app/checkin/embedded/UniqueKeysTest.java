package app.checkin.embedded;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Unique keys under contention: what admission stands on. */
class UniqueKeysTest {

    private static final int RACERS = 32;
    private static final int ROUNDS = 100;
    private static final int GUESTS = 400;
    private static final int SEATS = 50;

    @TempDir
    private Path folder;
    private EmbeddedStore store;
    private MongoClient client;
    private MongoCollection<Document> scans;

    @BeforeEach
    void open() {
        store = EmbeddedStore.open(folder);
        client = MongoClients.create(store.uri());
        scans = Scans.of(client);
    }

    @AfterEach
    void close() {
        client.close();
        store.close();
    }

    private static List<Boolean> race(int racers, Callable<Boolean> attempt) throws Exception {
        CyclicBarrier start = new CyclicBarrier(racers);
        ExecutorService pool = Executors.newFixedThreadPool(racers);
        List<Future<Boolean>> running = IntStream.range(0, racers).mapToObj(racer -> pool.submit(() -> {
            start.await();
            return attempt.call();
        })).toList();
        List<Boolean> results = new ArrayList<>();
        for (Future<Boolean> one : running) {
            results.add(one.get());
        }
        pool.shutdown();
        return results;
    }

    private boolean insert(Document scan) {
        try {
            scans.insertOne(scan);
            return true;
        } catch (MongoWriteException taken) {
            assertThat(taken.getCode()).isEqualTo(11000);
            return false;
        }
    }

    @Test
    void shouldLetOneOfManyRacersHaveASlot() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String slot = "list:" + round + ":1";
            assertThat(race(RACERS, () -> insert(Scans.denied("1").append("slot", slot)))).containsOnlyOnce(true);
            assertThat(scans.countDocuments(eq("slot", slot))).isEqualTo(1);
        }
        assertThat(scans.countDocuments()).isEqualTo(ROUNDS);
    }

    @Test
    void shouldLetAsManyInAsThereAreSeats() throws Exception {
        List<Boolean> results = race(GUESTS, () -> IntStream.rangeClosed(1, SEATS)
                .anyMatch(seat -> insert(Scans.denied("1").append("seat", "list:" + seat))));
        assertThat(results.stream().filter(in -> in)).hasSize(SEATS);
        assertThat(scans.countDocuments()).isEqualTo(SEATS);
    }

    @Test
    void shouldLeaveNoKeyOfAnInsertThatFailed() {
        Document first = Scans.scan("1");
        scans.insertOne(first);
        assertThat(insert(Scans.scan("2").append("seat", first.get("seat")))).isFalse();
        assertThat(insert(Scans.scan("3").append("_id", first.get("_id")))).isFalse();
        assertThat(insert(Scans.scan("2"))).as("slot 2 was left free").isTrue();
        assertThat(insert(Scans.scan("3"))).as("slot and seat 3 were left free").isTrue();
        assertThat(insert(Scans.scan("4").append("slot", first.get("slot")))).isFalse();
        assertThat(insert(Scans.denied("4").append("seat", Scans.scan("4").get("seat")))).as("seat 4 was left free").isTrue();
    }

    @Test
    void shouldLeaveKeysAsTheyWereWhenAnUpdateFails() {
        Document first = Scans.scan("1");
        scans.insertMany(List.of(first, Scans.scan("2")));
        assertThatThrownBy(() -> scans.updateOne(eq("slot", Scans.scan("2").get("slot")),
                new Document("$set", new Document("slot", "free").append("seat", first.get("seat"))))).isInstanceOf(MongoWriteException.class);
        assertThat(insert(Scans.denied("3").append("slot", "free"))).isTrue();
        assertThat(insert(Scans.denied("3").append("slot", Scans.scan("2").get("slot")))).isFalse();
    }

    @Test
    void shouldFreeASeatAndTakeItAgain() {
        Document first = Scans.scan("1");
        scans.insertOne(first);
        scans.updateOne(eq("_id", first.get("_id")), unset("seat"));
        assertThat(insert(Scans.denied("2").append("seat", first.get("seat")))).isTrue();
        assertThatThrownBy(() -> scans.updateOne(eq("_id", first.get("_id")), set("seat", first.get("seat"))))
                .isInstanceOf(MongoWriteException.class);
    }
}
