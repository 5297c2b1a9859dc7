package app.checkin.service;

/** How long and how many: the same in API, pages, import and the API's description. */
public final class Limits {

    /** Characters of a name: of a person, an event or a place. */
    public static final int NAME = 200;
    /** Characters of what names a category, a party, a list or a station. */
    public static final int WORD = 60;
    /** Characters of an e-mail address (RFC 5321). */
    public static final int EMAIL = 254;
    /** Characters of a mark. */
    public static final int MARK = 40;
    /** Marks of one participant: more than a door can read. */
    public static final int MARKS = 5;
    /** Largest number of places or people that can be told. */
    public static final int PEOPLE = 1_000_000;
    /** Participants on one page. */
    public static final int PAGE = 200;

    private Limits() {
    }
}
