package app.checkin.domain;

/** Whether a participant has a place. */
public enum Status {
    /** Has a place. */
    REGISTERED,
    /** Waits for one; has a code already. */
    WAITLISTED,
    /** Gave it up, or lost it. */
    CANCELLED;

    /** @return the word used in the API, the store and the docs, such as {@code registered} */
    public String slug() {
        return Slug.of(this);
    }

    /** @param slug a word as {@link #slug()} gives it
     *  @return the constant of that word
     *  @throws InvalidInput naming the legal words, for any other */
    public static Status of(String slug) {
        return Slug.find(values(), slug);
    }
}
