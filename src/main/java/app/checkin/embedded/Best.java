package app.checkin.embedded;

import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.stream.Stream;

/** The first few of many in an order, with no more than these few kept at any time. */
final class Best {

    private Best() {
    }

    /** The first {@code count} of a stream in the given order, themselves in no order. */
    static <T> Stream<T> of(Stream<T> all, Comparator<T> order, int count) {
        PriorityQueue<T> best = new PriorityQueue<>(order.reversed());
        all.forEach(candidate -> {
            best.add(candidate);
            if (best.size() > count) {
                best.remove();
            }
        });
        return best.stream();
    }
}
