package app.checkin.domain;

/** How a code came to us. */
public enum Source {
    /** Read by the phone's camera. */
    CAMERA,
    /** Typed by a hardware scanner that acts as a keyboard. */
    WEDGE,
    /** Chosen by hand, by reference or name. */
    MANUAL,
    /** Read on the server from a photo. */
    PHOTO,
    /** Typed in afterwards from the printed list. */
    PAPER;

    /** @return the word used in the API, the store and the docs, such as {@code camera} */
    public String slug() {
        return Slug.of(this);
    }

    /** @param slug a word as {@link #slug()} gives it
     *  @return the constant of that word
     *  @throws InvalidInput naming the legal words, for any other */
    public static Source of(String slug) {
        return Slug.find(values(), slug);
    }
}
