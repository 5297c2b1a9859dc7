package app.checkin.api;

/** Who may call what; a higher role includes the lower ones. */
final class Roles {

    /** Prepares and runs events. */
    static final String ORGANIZER = "organizer";
    /** Looks on. */
    static final String VIEWER = "viewer";
    /** An enrolled phone. */
    static final String STATION = "station";

    private Roles() {
    }
}
