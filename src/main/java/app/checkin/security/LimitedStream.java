package app.checkin.security;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Supplier;

/** Ends with a refusal when more bytes come than allowed; those up to the limit have been read by then. */
final class LimitedStream extends FilterInputStream {

    private final Supplier<? extends RuntimeException> refusal;
    private long left;

    /** @param most bytes that may come
     *  @param refusal thrown at the first one more */
    LimitedStream(InputStream in, long most, Supplier<? extends RuntimeException> refusal) {
        super(in);
        this.left = most;
        this.refusal = refusal;
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        count(value < 0 ? 0 : 1);
        return value;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int count = super.read(bytes, offset, length);
        count(Math.max(0, count));
        return count;
    }

    @Override
    public long skip(long bytes) throws IOException {
        long skipped = super.skip(bytes);
        count(skipped);
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void count(long bytes) {
        left -= bytes;
        if (left < 0) {
            throw refusal.get();
        }
    }
}
