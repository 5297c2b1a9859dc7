package app.checkin.cluster;

import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What all clients of a test asked and were told, in the order in which they heard it. */
final class History {

    private final ConcurrentLinkedQueue<Note> notes = new ConcurrentLinkedQueue<>();

    private final ConcurrentLinkedQueue<Long> millis = new ConcurrentLinkedQueue<>();

    /** Takes note of how long somebody waited for a verdict, all repetitions counted. */
    void waited(long nanos) {
        millis.add(nanos / 1_000_000);
    }

    /** @return how long the slowest of this share of all had to wait, in milliseconds */
    long slowest(double share) {
        List<Long> sorted = millis.stream().sorted().toList();
        return sorted.isEmpty() ? 0 : sorted.get((int) Math.min(sorted.size() - 1, sorted.size() * share));
    }

    /** @return one line for the record */
    String figures() {
        return told(Note.Verdict.ADMITTED) + " admitted, " + told(Note.Verdict.DENIED) + " denied, " + told(Note.Verdict.UNDECIDED)
                + " asked again; wait p50 " + slowest(0.5) + " ms, p99 " + slowest(0.99) + " ms, longest " + slowest(1) + " ms";
    }

    void add(Note note) {
        notes.add(note);
    }

    List<Note> notes() {
        return List.copyOf(notes);
    }

    long told(Note.Verdict verdict) {
        return notes.stream().filter(note -> note.told().verdict() == verdict).count();
    }
}
