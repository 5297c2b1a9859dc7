package app.checkin.domain;

/** Why a scan was refused: the same words in API, pages, audit and docs. */
public enum Reason {
    /** Checked in to this list before. */
    ALREADY_CHECKED_IN,
    /** Inside, and no exit scanned since. */
    ALREADY_INSIDE,
    /** Has the form of a ticket, but there is none like it. */
    UNKNOWN_TICKET,
    /** A code of ours with a wrong check character. */
    MISREAD,
    /** Any other code. */
    NOT_A_TICKET,
    /** Replaced by a newer ticket. */
    REVOKED,
    /** The participant is cancelled. */
    CANCELLED,
    /** The participant waits for a place. */
    WAITLISTED,
    /** The participant may not enter. */
    BARRED,
    /** A ticket for another event. */
    WRONG_EVENT,
    /** The participant's category is not on this list. */
    WRONG_CATEGORY,
    /** The list's window has not opened. */
    TOO_EARLY,
    /** The list's window has closed. */
    TOO_LATE,
    /** An exit without an entry; the person goes all the same. */
    NOT_INSIDE,
    /** All places of the list are taken. */
    LIST_FULL,
    /** A replay of an admission that has been undone since. */
    UNDONE;

    /** @return the word used in the API, the store and the docs, such as {@code already-checked-in} */
    public String slug() {
        return Slug.of(this);
    }

    /** @return whether it depends on what happened before, so that a memory of it may be out of date */
    public boolean restsOnHistory() {
        return this == ALREADY_CHECKED_IN || this == ALREADY_INSIDE || this == NOT_INSIDE;
    }

    /** @param slug a word as {@link #slug()} gives it
     *  @return the constant of that word
     *  @throws InvalidInput naming the legal words, for any other */
    public static Reason of(String slug) {
        return Slug.find(values(), slug);
    }
}
