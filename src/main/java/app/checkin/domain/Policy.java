package app.checkin.domain;

/** How often a participant may check in to a list. */
public enum Policy {
    /** One admission in all. */
    ONCE,
    /** In and out by turns, each passage scanned. */
    RE_ENTRY,
    /** Every scan admits. */
    UNLIMITED;

    /** @return the word used in the API, the store and the docs, such as {@code once} */
    public String slug() {
        return Slug.of(this);
    }

    /** @param slug a word as {@link #slug()} gives it
     *  @return the constant of that word
     *  @throws InvalidInput naming the legal words, for any other */
    public static Policy of(String slug) {
        return Slug.find(values(), slug);
    }
}
