package app.checkin.embedded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import org.h2.store.fs.FileBase;

/**
 * A file whose header is written last. MVStore writes a chunk and then the header that names it, with nothing between
 * them; a disk that loses power may have written the header and not the chunk, and MVStore then goes back to an older
 * version than the last one forced. Here a header waits in memory for the next force, which first forces what the
 * header names, then writes and forces the header.
 */
final class OrderedFile extends FileBase {

    /** Two copies of a block. */
    private static final int HEADER_BYTES = 2 * 4096;

    private final FileChannel file;
    private byte[] header = new byte[0];

    OrderedFile(FileChannel file) {
        this.file = file;
    }

    @Override
    public synchronized int write(ByteBuffer source, long at) throws IOException {
        if (at >= HEADER_BYTES) {
            return file.write(source, at);
        }
        if (at != 0 || source.remaining() != HEADER_BYTES) {
            throw new IOException("MVStore writes its header in another way than this class knows: " + source.remaining() + " bytes at " + at);
        }
        header = new byte[HEADER_BYTES];
        source.get(header);
        return HEADER_BYTES;
    }

    @Override
    public synchronized void force(boolean metadata) throws IOException {
        file.force(metadata);
        if (header.length > 0) {
            writeHeader();
            file.force(metadata);
        }
    }

    private void writeHeader() throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(header);
        while (bytes.hasRemaining()) {
            file.write(bytes, bytes.position());
        }
        header = new byte[0];
    }

    @Override
    public synchronized int read(ByteBuffer target, long at) throws IOException {
        if (at < HEADER_BYTES && header.length > 0) {
            force(true);
        }
        return file.read(target, at);
    }

    @Override
    public synchronized FileChannel truncate(long size) throws IOException {
        file.truncate(size);
        return this;
    }

    /** A file with no more than a header holds nothing yet and counts as empty: a crash may have left it without a whole one. */
    @Override
    public synchronized long size() throws IOException {
        return file.size() <= HEADER_BYTES ? 0 : file.size();
    }

    @Override
    public FileLock tryLock(long position, long size, boolean shared) throws IOException {
        return file.tryLock(position, size, shared);
    }

    @Override
    protected void implCloseChannel() throws IOException {
        file.close();
    }

    @Override
    public int read(ByteBuffer target) {
        throw new UnsupportedOperationException("MVStore reads at positions.");
    }

    @Override
    public int write(ByteBuffer source) {
        throw new UnsupportedOperationException("MVStore writes at positions.");
    }

    @Override
    public long position() {
        throw new UnsupportedOperationException("MVStore keeps its own positions.");
    }

    @Override
    public FileChannel position(long to) {
        throw new UnsupportedOperationException("MVStore keeps its own positions.");
    }
}
