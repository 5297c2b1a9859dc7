package app.checkin.domain;

import java.time.Instant;
import java.util.List;

/**
 * One spreadsheet on its way into an event, from the file to the end of its undo time.
 *
 * @param id unguessable, never reused
 * @param event id of the event
 * @param state how far it is
 * @param origin where it came from
 * @param sheet what was recognised in the file
 * @param progress how much is done and what it came to
 */
public record Import(String id, String event, State state, Origin origin, Sheet sheet, Progress progress) {

    /** How far an import is. */
    public enum State {
        /** Read and kept; nothing of it is in the event yet. */
        DRAFT,
        /** Being written into the event. */
        RUNNING,
        /** Stopped by somebody; what was written stays, and it can be continued or undone. */
        STOPPED,
        /** Written. */
        DONE,
        /** Being taken back. */
        UNDOING,
        /** Taken back. */
        UNDONE;

        /** @return the word used in the API, the store and the docs, such as {@code running} */
        public String slug() {
            return Slug.of(this);
        }

        /** @param slug a word as {@link #slug()} gives it
         *  @return the constant of that word
         *  @throws InvalidInput naming the legal words, for any other */
        public static State of(String slug) {
            return Slug.find(values(), slug);
        }
    }

    /**
     * @param by who brought it, as {@link Actor#recorded()} has it
     * @param file name of the file; empty for pasted cells
     * @param at when it was read
     * @param started when it was last set going; equal to {@code at} before that
     */
    public record Origin(String by, String file, Instant at, Instant started) {
    }

    /**
     * @param rows in the file, headings and blank rows not counted
     * @param chunks in how many parts they are kept
     * @param headingLine line of the headings, 0 for none
     * @param columns what each column holds
     */
    public record Sheet(int rows, int chunks, int headingLine, List<Column> columns) {

        /** Keeps an own copy. */
        public Sheet {
            columns = List.copyOf(columns);
        }
    }

    /**
     * @param heading as the file has it
     * @param field what it holds, a word of the spreadsheet's fields; empty for a column that is not used
     */
    public record Column(String heading, String field) {
    }

    /**
     * @param rows done so far
     * @param chunks done so far
     * @param counts what they came to
     */
    public record Progress(int rows, int chunks, Counts counts) {

        /** Nothing yet. */
        public static final Progress NONE = new Progress(0, 0, Counts.NONE);
    }

    /**
     * @param imported people added, guests among them
     * @param updated people changed
     * @param unchanged people who are as the file has them
     * @param missing people of earlier imports who are not in the file
     * @param rejected rows that could not be used
     */
    public record Counts(int imported, int updated, int unchanged, int missing, int rejected) {

        /** Nothing yet. */
        public static final Counts NONE = new Counts(0, 0, 0, 0, 0);

        /** @return the sum of both */
        public Counts plus(Counts more) {
            return new Counts(imported + more.imported, updated + more.updated, unchanged + more.unchanged, missing + more.missing,
                    rejected + more.rejected);
        }
    }

    /** @return whether something happens to it without anybody doing anything */
    public boolean moving() {
        return state == State.RUNNING || state == State.UNDOING;
    }
}
