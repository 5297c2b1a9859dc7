package app.checkin.domain;

/** What a user may do in the admin pages; each role may all that the later ones may. */
public enum Role {
    /** Runs the system and its users. */
    ADMIN,
    /** Prepares and runs events. */
    ORGANIZER,
    /** Looks on. */
    VIEWER;

    /** @return the word used in the API, the store and the docs */
    public String slug() {
        return Slug.of(this);
    }

    /** @throws InvalidInput naming the legal words, for any other */
    public static Role of(String slug) {
        return Slug.find(values(), slug);
    }

    /** @return whether this role includes the other */
    public boolean includes(Role other) {
        return ordinal() <= other.ordinal();
    }
}
