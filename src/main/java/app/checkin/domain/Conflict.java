package app.checkin.domain;

import java.util.Map;

/** A call that the present state of things does not allow; nothing was changed. */
public class Conflict extends RuntimeException {

    private final String reason;
    private final transient Map<String, Object> more;

    /** @param reason why, a word that programs may rely on, documented in {@code docs/api.md}
     *  @param sentence what is in the way and what to do about it
     *  @param more what helps, by name: texts, numbers, instants, or maps and lists of them */
    public Conflict(String reason, String sentence, Map<String, Object> more) {
        super(sentence);
        this.reason = reason;
        this.more = Map.copyOf(more);
    }

    /** A conflict that its sentence tells in full.
     *  @param reason as above
     *  @param sentence as above */
    public Conflict(String reason, String sentence) {
        this(reason, sentence, Map.of());
    }

    /** @return the word for it, such as {@code card-used} */
    public String reason() {
        return reason;
    }

    /** @return further members of the problem, by name; never null */
    public Map<String, Object> more() {
        return more;
    }
}
