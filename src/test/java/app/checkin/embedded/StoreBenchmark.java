package app.checkin.embedded;

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
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Logger;
import org.bson.Document;

/**
 * Prints how many scans a second the embedded store takes, each acknowledged when it is on disk, for 1, 8 and 32
 * writers. Arguments: seconds for each (10 when none is given), and a folder (a temporary one).
 */
final class StoreBenchmark {

    private static final Logger LOG = Logger.getLogger(StoreBenchmark.class.getName());
    private static final int[] WRITERS = {1, 8, 32};

    private StoreBenchmark() {
    }

    /** Runs it. */
    public static void main(String[] arguments) throws Exception {
        int seconds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10;
        Path folder = arguments.length > 1 ? Path.of(arguments[1]) : Files.createTempDirectory("store");
        try (EmbeddedStore store = EmbeddedStore.open(folder); MongoClient client = MongoClients.create(store.uri())) {
            MongoCollection<Document> scans = Scans.of(client);
            measure(scans, 8, seconds, "warm-up");
            for (int writers : WRITERS) {
                measure(scans, writers, seconds, folder.toString());
            }
            LOG.info(() -> scans.countDocuments() + " documents, file " + folder.resolve("store.mv").toFile().length() / 1024 / 1024 + " MB, heap "
                    + (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) / 1024 / 1024 + " MB");
        }
    }

    private static void measure(MongoCollection<Document> scans, int writers, int seconds, String label) throws Exception {
        AtomicLong number = new AtomicLong(scans.countDocuments());
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        ExecutorService pool = Executors.newFixedThreadPool(writers);
        List<Future<List<Long>>> running = new ArrayList<>();
        for (int writer = 0; writer < writers; writer++) {
            running.add(pool.submit(() -> write(scans, number, end)));
        }
        List<Long> nanos = new ArrayList<>();
        for (Future<List<Long>> one : running) {
            nanos.addAll(one.get());
        }
        pool.shutdown();
        nanos.sort(null);
        LOG.info(() -> label + ": " + writers + " writers, " + nanos.size() / seconds + " inserts/s, p50 "
                + millis(nanos, 50) + " ms, p99 " + millis(nanos, 99) + " ms");
    }

    private static List<Long> write(MongoCollection<Document> scans, AtomicLong number, long end) {
        List<Long> nanos = new ArrayList<>();
        while (System.nanoTime() < end) {
            long begin = System.nanoTime();
            scans.insertOne(Scans.scan(Long.toString(number.incrementAndGet())));
            nanos.add(System.nanoTime() - begin);
        }
        return nanos;
    }

    private static double millis(List<Long> sorted, int percent) {
        return sorted.get(sorted.size() * percent / 100) / 10_000 / 100.0;
    }
}
