package app.checkin.domain;

/** Input that cannot be used; the message is a sentence for the person who gave it and says what to do. */
public class InvalidInput extends RuntimeException {

    /** @param sentence what is wrong and what to do about it, fit for a page or a problem's {@code detail} */
    public InvalidInput(String sentence) {
        super(sentence);
    }
}
