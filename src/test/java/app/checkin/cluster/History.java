package app.checkin.cluster;

import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What all clients of a test asked and were told, in the order in which they heard it. */
final class History {

    private final ConcurrentLinkedQueue<Note> notes = new ConcurrentLinkedQueue<>();

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
