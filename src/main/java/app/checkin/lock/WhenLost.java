package app.checkin.lock;

/** What becomes of a call that cannot have its lock. */
public enum WhenLost {
    /** It goes on: one write with a unique key decides. For the door, which must not stand still. */
    STORE_DECIDES,
    /** It is refused with 503 and has written nothing. For long work of an organizer. */
    REFUSE
}
