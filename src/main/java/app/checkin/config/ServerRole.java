package app.checkin.config;

/** Which part of the application a server is: one WAR serves all of them. */
public enum ServerRole {
    /** Everything, on a laptop. */
    ALL,
    /** All that writes, and staff. */
    BACKEND,
    /** All that only reads. */
    FRONTEND
}
