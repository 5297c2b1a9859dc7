package app.checkin.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.type.DataType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is left after power cuts and kills at any moment, told by a file layer that records writes and forces. */
class PowerCutTest {

    private static final int WRITERS = 4;
    private static final int SCANS = 80;
    private static final int CUTS = 40;
    private static final int CRASHES = 4;

    @TempDir
    private Path folder;
    private Disk disk = new Disk();
    /** The id of each acknowledged scan, and how many steps the disk had seen when it was acknowledged. */
    private final Map<Object, Integer> acknowledged = new ConcurrentHashMap<>();
    private final RandomGenerator random = RandomGenerator.getDefault();

    private void write(StoreFile file, Gate gate) throws Exception {
        try (EmbeddedStore store = new EmbeddedStore(file, gate, 0); MongoClient client = MongoClients.create(store.uri())) {
            MongoCollection<Document> scans = Scans.of(client);
            ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
            IntStream.range(0, WRITERS).forEach(writer -> writers.submit(() -> {
                for (int number = 0; number < SCANS; number++) {
                    Document scan = Scans.scan(Integer.toHexString(random.nextInt()));
                    try {
                        scans.insertOne(scan);
                        acknowledged.put(scan.get("_id"), disk.steps());
                    } catch (MongoException refused) {
                        continue;
                    }
                }
            }));
            writers.shutdown();
            assertThat(writers.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
        }
    }

    private Set<Object> acknowledgedBy(int steps) {
        return acknowledged.entrySet().stream().filter(scan -> scan.getValue() <= steps).map(Map.Entry::getKey).collect(Collectors.toSet());
    }

    private List<Integer> moments() {
        int steps = acknowledged.values().stream().mapToInt(Integer::intValue).max().orElseThrow();
        return random.ints(CUTS, steps / 4, steps + 1).boxed().toList();
    }

    private long lostInCuts() {
        return moments().stream().mapToLong(moment -> {
            Rest rest = Rest.of(Disk.leave(disk.cutAfter(moment), folder));
            assertThat(rest.contradictions()).isEmpty();
            return acknowledgedBy(moment).stream().filter(id -> !rest.ids().contains(id)).count();
        }).sum();
    }

    @Test
    void shouldHaveEveryAcknowledgedWriteAfterAPowerCut() throws Exception {
        write(new StoreFile(RecordedPath.of(disk, folder)), new Gate());
        assertThat(acknowledged).hasSizeGreaterThan(WRITERS * SCANS * 9 / 10);
        assertThat(lostInCuts()).isZero();
    }

    @Test
    void shouldHaveEveryAcknowledgedWriteWhereverItIsKilled() throws Exception {
        write(new StoreFile(RecordedPath.of(disk, folder)), new Gate());
        for (int moment : moments()) {
            assertComplete(disk.killedAfter(moment), moment);
        }
    }

    @Test
    void shouldLoseWritesWhenNothingIsForced() throws Exception {
        write(new StoreFile(RecordedPath.of(disk, folder)) {
            private boolean opened;

            {
                opened = true;
            }

            @Override
            void force() {
                // the negative control: what the test above guards is taken out once the file is there
                if (!opened) {
                    super.force();
                }
            }
        }, new Gate());
        assertThat(lostInCuts()).isPositive();
    }

    @Test
    void shouldHaveEveryAcknowledgedWriteWhenTheDiskWroteSomeOfTheRest() throws Exception {
        write(new StoreFile(RecordedPath.of(disk, folder)), new Gate());
        for (int moment : moments()) {
            assertComplete(disk.tornAfter(moment, random), moment);
        }
    }

    @Test
    void shouldTakeBackAWriteThatMissesAPartInItsMiddle() throws Exception {
        write(new StoreFile(RecordedPath.of(disk, folder)), new Gate());
        List<Integer> writes = disk.longWrites();
        for (int write : random.ints(CUTS / 6, writes.size() / 2, writes.size()).map(writes::get).toArray()) {
            for (byte[] holed : disk.holesIn(write)) {
                assertComplete(holed, write);
            }
        }
    }

    @Test
    void shouldStandCrashAfterCrash() throws Exception {
        for (int crash = 0; crash < CRASHES; crash++) {
            write(new StoreFile(RecordedPath.of(disk, folder)), new Gate());
            int moment = moments().get(0);
            acknowledged.values().removeIf(steps -> steps > moment);
            byte[] rest = disk.tornAfter(moment, random);
            assertComplete(rest, moment);
            acknowledged.replaceAll((id, steps) -> 0);
            disk = new Disk(rest);
        }
    }

    private void assertComplete(byte[] left, int moment) {
        Rest rest = Rest.of(Disk.leave(left, folder));
        assertThat(rest.ids()).containsAll(acknowledgedBy(moment));
        assertThat(rest.contradictions()).isEmpty();
    }

    @Test
    void shouldKeepDocumentsAndKeysTogetherWhereverItIsKilled() throws Exception {
        Gate gate = new Gate();
        write(new CommitsInTheMidst(RecordedPath.of(disk, folder), gate), gate);
        assertThat(contradictions()).isEmpty();
    }

    @Test
    void shouldPartDocumentsFromKeysWithoutTheGate() throws Exception {
        Gate open = new Gate() {
            @Override
            <T> T shared(Supplier<T> operation) {
                return operation.get();
            }

            @Override
            synchronized <T> T alone(Supplier<T> commit) {
                return commit.get();
            }
        };
        write(new CommitsInTheMidst(RecordedPath.of(disk, folder), open), open);
        assertThat(contradictions()).isNotEmpty();
    }

    private List<String> contradictions() {
        List<String> contradictions = new ArrayList<>();
        for (int moment : moments()) {
            contradictions.addAll(Rest.of(Disk.leave(disk.killedAfter(moment), folder)).contradictions());
        }
        return contradictions;
    }

    /** Has a commit come, or try to, each time a document has been written and its keys have not. */
    private static final class CommitsInTheMidst extends StoreFile {

        private static final int PATIENCE_MILLISECONDS = 5;
        private final ExecutorService committer = Executors.newSingleThreadExecutor();
        private final Gate gate;

        CommitsInTheMidst(String name, Gate gate) {
            super(name);
            this.gate = gate;
        }

        @Override
        MVMap.Builder<byte[], byte[]> maps() {
            return new MVMap.Builder<>() {
                @Override
                protected MVMap<byte[], byte[]> create(Map<String, Object> config) {
                    return new InterruptedMap(config, getKeyType(), getValueType());
                }
            };
        }

        @Override
        public void close() {
            committer.shutdown();
            super.close();
        }

        private final class InterruptedMap extends MVMap<byte[], byte[]> {

            InterruptedMap(Map<String, Object> config, DataType<byte[]> keys, DataType<byte[]> values) {
                super(config, keys, values);
            }

            @Override
            public byte[] put(byte[] key, byte[] value) {
                byte[] previous = super.put(key, value);
                try {
                    committer.submit(() -> gate.alone(CommitsInTheMidst.this::commit)).get(PATIENCE_MILLISECONDS, TimeUnit.MILLISECONDS);
                } catch (TimeoutException theGateIsShut) {
                    return previous;
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
                return previous;
            }
        }
    }
}
