package app.checkin.domain;

/** Which way a scan goes. */
public enum Direction {
    /** Through the door inwards. */
    IN,
    /** On the way out; never held back. */
    OUT;

    /** @return the word used in the API, the store and the docs, such as {@code in} */
    public String slug() {
        return Slug.of(this);
    }

    /** @param slug a word as {@link #slug()} gives it
     *  @return the constant of that word
     *  @throws InvalidInput naming the legal words, for any other */
    public static Direction of(String slug) {
        return Slug.find(values(), slug);
    }
}
