package app.checkin.domain;

/** A call that whoever makes it may not make; nothing was changed. */
public class Forbidden extends RuntimeException {

    private final String reason;

    /** @param reason why, a word that programs may rely on, documented in {@code docs/api.md}
     *  @param sentence what is missing and whom to ask */
    public Forbidden(String reason, String sentence) {
        super(sentence);
        this.reason = reason;
    }

    /** @return the word for it, such as {@code station-not-allowed} */
    public String reason() {
        return reason;
    }
}
