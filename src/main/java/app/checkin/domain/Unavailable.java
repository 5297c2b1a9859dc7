package app.checkin.domain;

/** A call that cannot be done now, and may be sent again; nothing was written. */
public class Unavailable extends RuntimeException {

    private final String reason;

    /** @param reason why, a word that programs may rely on, documented in {@code docs/api.md}
     *  @param sentence what is wrong and when to try again */
    public Unavailable(String reason, String sentence) {
        super(sentence);
        this.reason = reason;
    }

    /** @return the word for it, such as {@code locks-away} */
    public String reason() {
        return reason;
    }
}
