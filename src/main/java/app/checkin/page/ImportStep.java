package app.checkin.page;

/** The steps of an import, in their order. */
public enum ImportStep {
    /** A file is chosen. */
    FILE,
    /** It is told what the columns hold. */
    COLUMNS,
    /** It is looked at what would happen. */
    CHECK,
    /** It happens or has happened. */
    DONE
}
