package app.checkin.cluster;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.RawBsonDocument;

/** Counts which commands a server sends to the store, by reading along on its {@link Line}: {@code insert scans} and the like. */
final class Commands {

    private static final int OP_MSG = 2013;
    private static final int HEADER = 16;
    private static final int BEFORE_DOCUMENT = HEADER + 4 + 1;

    private final Map<String, AtomicInteger> counts = new ConcurrentHashMap<>();

    /** @return takes what one connection sends */
    OutputStream tap() {
        return new Tap();
    }

    void reset() {
        counts.clear();
    }

    /** @return how often each command was sent to the collections that a scan may touch; the background's own are left out */
    Map<String, Integer> ofScans() {
        Map<String, Integer> all = new TreeMap<>();
        counts.forEach((command, count) -> {
            if (command.matches("\\w+ (scans|participants|retired|lists|events|stations)")) {
                all.put(command, count.get());
            }
        });
        return all;
    }

    private void count(byte[] message, int length) {
        ByteBuffer bytes = ByteBuffer.wrap(message, 0, length).order(ByteOrder.LITTLE_ENDIAN);
        if (bytes.getInt(12) == OP_MSG) {
            RawBsonDocument document = new RawBsonDocument(message, BEFORE_DOCUMENT, bytes.getInt(BEFORE_DOCUMENT));
            String command = document.getFirstKey();
            String collection = document.get(command).isString() ? document.getString(command).getValue() : "";
            counts.computeIfAbsent(command + " " + collection, key -> new AtomicInteger()).incrementAndGet();
        }
    }

    /** Puts the pieces of one connection together again. */
    private final class Tap extends OutputStream {

        private final ByteArrayOutputStream waiting = new ByteArrayOutputStream();

        @Override
        public void write(int one) {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] piece, int offset, int length) {
            waiting.write(piece, offset, length);
            byte[] all = waiting.toByteArray();
            int start = 0;
            int size = size(all, start);
            while (size > 0 && all.length - start >= size) {
                count(java.util.Arrays.copyOfRange(all, start, start + size), size);
                start += size;
                size = size(all, start);
            }
            waiting.reset();
            waiting.write(all, start, all.length - start);
        }

        private int size(byte[] all, int start) {
            return all.length - start < HEADER ? 0 : ByteBuffer.wrap(all, start, 4).order(ByteOrder.LITTLE_ENDIAN).getInt();
        }
    }
}
