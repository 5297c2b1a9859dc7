package app.checkin.embedded;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The store's process is killed at random moments under load, again and again on the same file. */
class KilledStoreTest {

    private static final int KILLS = 20;
    private static final int WRITERS = 32;
    private static final int MOST_WRITES = 400;

    @TempDir
    private Path folder;
    private final RandomGenerator random = RandomGenerator.getDefault();
    private final AtomicInteger number = new AtomicInteger();
    private final Queue<Document> acknowledged = new ConcurrentLinkedQueue<>();

    @Test
    void shouldHaveEveryAcknowledgedWriteAndItsKeysAfterEachKill() throws Exception {
        List<Document> all = new ArrayList<>();
        for (int kill = 0; kill < KILLS; kill++) {
            writeUntilKilled();
            assertThat(acknowledged).as("writes before the kill").isNotEmpty();
            all.addAll(acknowledged);
            acknowledged.clear();
            Rest rest = Rest.of(folder.resolve("store.mv"));
            assertThat(rest.contradictions()).isEmpty();
            assertThat(rest.ids()).containsAll(all.stream().map(scan -> scan.get("_id")).toList());
        }
        assertFoundByEachKey(all);
    }

    private void writeUntilKilled() throws Exception {
        CountDownLatch moment = new CountDownLatch(1 + random.nextInt(MOST_WRITES));
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
        try (StoreProcess process = StoreProcess.start(folder, 0);
                MongoClient client = MongoClients.create(process.uri() + "/?retryWrites=false&serverSelectionTimeoutMS=20000")) {
            MongoCollection<Document> scans = Scans.of(client);
            for (int writer = 0; writer < WRITERS; writer++) {
                writers.submit(() -> write(scans, moment));
            }
            assertThat(moment.await(1, TimeUnit.MINUTES)).isTrue();
            process.kill();
            writers.shutdownNow();
            assertThat(writers.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
        }
    }

    private void write(MongoCollection<Document> scans, CountDownLatch moment) {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                Document scan = Scans.scan(Integer.toString(number.incrementAndGet()));
                scans.insertOne(scan);
                acknowledged.add(scan);
                moment.countDown();
            }
        } catch (MongoException killed) {
            moment.countDown();
        }
    }

    private void assertFoundByEachKey(List<Document> all) {
        try (EmbeddedStore store = EmbeddedStore.open(folder); MongoClient client = MongoClients.create(store.uri())) {
            assertThat(store.rebuilt()).isEmpty();
            MongoCollection<Document> scans = Scans.of(client);
            for (Document scan : all) {
                for (String key : List.of("_id", "slot", "seat")) {
                    assertThat(scans.find(eq(key, scan.get(key))).first()).isEqualTo(scan);
                }
            }
        }
    }
}
