package app.checkin.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.h2.mvstore.MVMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file itself, commit by commit, killed between a commit and its force. */
class StoreFileTest {

    private static final int COMMITS = 1500;
    /** By then space is reused. */
    private static final int SETTLED = 400;
    private static final int KEYS = 400;
    private static final int MOST_BYTES = 2000;
    private static final byte[] COUNTER = {0};

    @TempDir
    private Path folder;
    @TempDir
    private Path left;
    private final RandomGenerator random = RandomGenerator.getDefault();

    @Test
    void shouldNeverFallBackBehindWhatWasForced() throws Exception {
        Disk disk = new Disk();
        StoreFile file = new StoreFile(RecordedPath.of(disk, folder));
        MVMap<byte[], byte[]> map = file.map("map");
        for (int commit = 1; commit <= COMMITS; commit++) {
            change(map, commit);
            if (commit % 8 == 0) {
                file.tidy();
            }
            file.commit();
            if (commit > SETTLED) {
                assertThat(counterIn(disk.now())).as("killed before the force").isBetween(commit - 1, commit);
            }
            file.force();
        }
        assertThat(counterIn(disk.now())).as("killed after the force").isEqualTo(COMMITS);
        file.close();
        assertThat(disk.size()).as("bounded").isLessThan(5L * KEYS * MOST_BYTES);
    }

    private void change(MVMap<byte[], byte[]> map, int commit) {
        map.put(COUNTER, ByteBuffer.allocate(Integer.BYTES).putInt(commit).array());
        for (int change = random.nextInt(6); change >= 0; change--) {
            byte[] value = new byte[1 + random.nextInt(MOST_BYTES)];
            random.nextBytes(value);
            map.put(new byte[] {1, (byte) random.nextInt(KEYS / 128), (byte) random.nextInt(128)}, value);
        }
    }

    /** What the counter is after such a rest was opened and closed, and once more after the next commit was killed too. */
    private int counterIn(byte[] rest) {
        Disk opened = new Disk(rest);
        int counter = open(opened, StoreFile::close);
        Disk again = new Disk(opened.now());
        assertThat(open(again, this::changeAndCommit)).as("opened once more").isEqualTo(counter);
        assertThat(open(new Disk(again.now()), file -> { })).as("and killed once more").isEqualTo(counter);
        return counter;
    }

    private int open(Disk disk, Consumer<StoreFile> then) {
        StoreFile file = new StoreFile(RecordedPath.of(disk, left));
        byte[] counter = file.map("map").get(COUNTER);
        then.accept(file);
        return counter == null ? 0 : ByteBuffer.wrap(counter).getInt();
    }

    private void changeAndCommit(StoreFile file) {
        file.map("map").put(new byte[] {2}, new byte[MOST_BYTES]);
        file.commit();
    }
}
