package app.checkin.embedded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.h2.store.fs.FileBase;

/**
 * A file in memory that records each write, truncation and force, and can tell what would be left of it when the power
 * had been cut, or the process killed, after any of them.
 */
final class Disk extends FileBase {

    private static final int BLOCK = 4096;

    private final List<Step> steps = new ArrayList<>();
    private byte[] content;
    private long position;

    /** An empty one. */
    Disk() {
        this(new byte[0]);
    }

    /** One with what a crash left. */
    Disk(byte[] rest) {
        content = rest.clone();
        steps.add(new Write(0, rest));
        steps.add(new Force());
    }

    /** What happened to the file. */
    sealed interface Step {
    }

    private record Write(long at, byte[] bytes) implements Step {
    }

    private record Truncate(long size) implements Step {
    }

    private record Force() implements Step {
    }

    /** How many steps there were so far. */
    synchronized int steps() {
        return steps.size();
    }

    /** The numbers of steps right after a force. */
    synchronized List<Integer> forces() {
        List<Integer> forces = new ArrayList<>();
        for (int step = 0; step < steps.size(); step++) {
            if (steps.get(step) instanceof Force) {
                forces.add(step + 1);
            }
        }
        return forces;
    }

    /** What is on it now. */
    synchronized byte[] now() {
        return content.clone();
    }

    /** What is left when the process is killed after so many steps: all of them. */
    synchronized byte[] killedAfter(int count) {
        return replay(steps.subList(0, count));
    }

    /** What is left when the power is cut after so many steps: what was forced by then. */
    synchronized byte[] cutAfter(int count) {
        return replay(steps.subList(0, forcedBefore(count)));
    }

    /** The same, when the disk wrote some blocks of what was not forced, in any choice. */
    synchronized byte[] tornAfter(int count, RandomGenerator random) {
        int forced = forcedBefore(count);
        List<Step> kept = new ArrayList<>(steps.subList(0, forced));
        steps.subList(forced, count).stream().flatMap(Disk::blocks).filter(step -> random.nextBoolean()).forEach(kept::add);
        return replay(kept);
    }

    private static Stream<Step> blocks(Step step) {
        if (!(step instanceof Write write)) {
            return Stream.of(step);
        }
        return IntStream.iterate(0, from -> from < write.bytes().length, from -> from + BLOCK).mapToObj(from ->
                new Write(write.at() + from, Arrays.copyOfRange(write.bytes(), from, Math.min(from + BLOCK, write.bytes().length))));
    }

    /** The numbers of steps that wrote more than two blocks. */
    synchronized List<Integer> longWrites() {
        return IntStream.range(0, steps.size()).filter(step -> steps.get(step) instanceof Write write && write.bytes().length > 2 * BLOCK)
                .boxed().toList();
    }

    /** What is left when all but one inner block of such a write arrived, and nothing after it. */
    synchronized List<byte[]> holesIn(int write) {
        List<Step> parts = blocks(steps.get(write)).toList();
        return IntStream.range(1, parts.size() - 1).mapToObj(hole -> {
            List<Step> kept = new ArrayList<>(steps.subList(0, write));
            IntStream.range(0, parts.size()).filter(part -> part != hole).forEach(part -> kept.add(parts.get(part)));
            return replay(kept);
        }).toList();
    }

    private int forcedBefore(int count) {
        int forced = count;
        while (forced > 0 && !(steps.get(forced - 1) instanceof Force)) {
            forced--;
        }
        return forced;
    }

    private static byte[] replay(List<Step> steps) {
        byte[] content = new byte[0];
        for (Step step : steps) {
            if (step instanceof Write write) {
                content = written(content, write);
            } else if (step instanceof Truncate truncate) {
                content = Arrays.copyOf(content, (int) Math.min(content.length, truncate.size()));
            }
        }
        return content;
    }

    private static byte[] written(byte[] before, Write write) {
        int end = (int) write.at() + write.bytes().length;
        byte[] content = end > before.length ? Arrays.copyOf(before, end) : before;
        System.arraycopy(write.bytes(), 0, content, (int) write.at(), write.bytes().length);
        return content;
    }

    /** Puts such a rest into a file of a folder, as the store would find it. */
    static Path leave(byte[] rest, Path folder) {
        try {
            return Files.write(Files.createTempDirectory(folder, "rest").resolve("store.mv"), rest);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Override
    public synchronized int write(ByteBuffer source, long at) {
        byte[] bytes = new byte[source.remaining()];
        source.get(bytes);
        Write write = new Write(at, bytes);
        steps.add(write);
        content = written(content, write);
        return bytes.length;
    }

    @Override
    public synchronized int write(ByteBuffer source) {
        int length = write(source, position);
        position += length;
        return length;
    }

    @Override
    public synchronized int read(ByteBuffer target, long at) {
        if (at >= content.length) {
            return -1;
        }
        int length = (int) Math.min(target.remaining(), content.length - at);
        target.put(content, (int) at, length);
        return length;
    }

    @Override
    public synchronized int read(ByteBuffer target) {
        int length = read(target, position);
        position += Math.max(0, length);
        return length;
    }

    @Override
    public synchronized FileChannel truncate(long size) {
        steps.add(new Truncate(size));
        content = Arrays.copyOf(content, (int) Math.min(content.length, size));
        return this;
    }

    @Override
    public synchronized void force(boolean metadata) {
        steps.add(new Force());
    }

    @Override
    public synchronized long size() {
        return content.length;
    }

    @Override
    public synchronized long position() {
        return position;
    }

    @Override
    public synchronized FileChannel position(long to) {
        position = to;
        return this;
    }

    @Override
    public FileLock tryLock(long from, long size, boolean shared) {
        return new FileLock(this, from, size, shared) {
            @Override
            public boolean isValid() {
                return true;
            }

            @Override
            public void release() {
                // nobody else opens it
            }
        };
    }
}
