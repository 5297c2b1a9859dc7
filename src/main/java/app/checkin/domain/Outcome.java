package app.checkin.domain;

/** What a scan record says. */
public enum Outcome {
    /** Let in, or an exit noted. */
    ADMITTED,
    /** Refused, with a reason. */
    DENIED,
    /** Took an earlier admission back. */
    UNDONE,
    /** A second admission, given by a phone that could not know of the first. */
    CONFLICT;

    /** @return the word used in the API, the store and the docs, such as {@code admitted} */
    public String slug() {
        return Slug.of(this);
    }

    /** @param slug a word as {@link #slug()} gives it
     *  @return the constant of that word
     *  @throws InvalidInput naming the legal words, for any other */
    public static Outcome of(String slug) {
        return Slug.find(values(), slug);
    }
}
