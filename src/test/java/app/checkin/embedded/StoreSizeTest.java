package app.checkin.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A long day at the door fits on a small disk: each commit writes pages anew, and what they replace is reused. */
class StoreSizeTest {

    private static final int SCANS = 100_000;
    private static final int WRITERS = 32;
    private static final long MOST_BYTES = 200L * 1024 * 1024;

    @TempDir
    private Path folder;

    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void shouldStayUnder200MegabytesAfterAHundredThousandScans() throws Exception {
        long largest = 0;
        try (EmbeddedStore store = EmbeddedStore.open(folder); MongoClient client = MongoClients.create(store.uri())) {
            MongoCollection<Document> scans = Scans.of(client);
            AtomicInteger number = new AtomicInteger();
            ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
            List<Future<?>> running = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                running.add(writers.submit(() -> write(scans, number)));
            }
            for (Future<?> one : running) {
                one.get();
                largest = Math.max(largest, Files.size(folder.resolve("store.mv")));
            }
            writers.shutdown();
            assertThat(scans.countDocuments()).isEqualTo(SCANS);
        }
        assertThat(Math.max(largest, Files.size(folder.resolve("store.mv")))).isLessThan(MOST_BYTES);
    }

    private static void write(MongoCollection<Document> scans, AtomicInteger number) {
        for (int next = number.incrementAndGet(); next <= SCANS; next = number.incrementAndGet()) {
            scans.insertOne(Scans.scan(Integer.toString(next)));
        }
    }
}
