package app.checkin.live;

/** A CDI event: this server stops in a moment. Whoever keeps a line open ends it now, so that the other side asks another server. */
public record Closing() {
}
