package app.checkin.security;

import app.checkin.domain.User;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One sign-in of one user. It lives in the user's cookie; the store knows only those that were ended early.
 *
 * @param user name of the user
 * @param id unguessable
 * @param issued when it began, in milliseconds
 */
public record Session(String user, String id, Instant issued) {

    /** Longer than the longest event day. */
    public static final Duration LIFETIME = Duration.ofHours(14);

    /** How long before its end the user is told. */
    public static final Duration NOTICE = Duration.ofMinutes(15);

    private static final String SEPARATOR = "\n";

    /** @return when it ends by itself */
    public Instant expires() {
        return issued.plus(LIFETIME);
    }

    /** @return whether it counts: neither over nor ended, by the user or for all of the user's sign-ins */
    boolean counts(User owner, Instant now) {
        return now.isBefore(expires()) && !issued.isBefore(owner.sessionsValidFrom()) && !owner.signedOut().contains(id);
    }

    /** @return the text to be sealed into a cookie */
    String text() {
        return user + SEPARATOR + id + SEPARATOR + issued.toEpochMilli();
    }

    /** @param text as {@link #text()} wrote it */
    static Optional<Session> read(String text) {
        String[] parts = text.split(SEPARATOR);
        return parts.length == 3
                ? Optional.of(new Session(parts[0], parts[1], Instant.ofEpochMilli(Long.parseLong(parts[2]))))
                : Optional.empty();
    }
}
