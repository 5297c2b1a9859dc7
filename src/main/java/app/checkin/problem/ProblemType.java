package app.checkin.problem;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The problems that are no refusals at the door (those are {@link app.checkin.domain.Reason}). Each one has a paragraph in
 * {@code docs/api.md}, which a test compares.
 */
public enum ProblemType {
    /** Something in the request cannot be used. */
    INVALID_INPUT(400, "Please correct the input"),
    /** Nobody is signed in, or the token counts no more. */
    SIGN_IN_NEEDED(401, "Please sign in"),
    /** The station was blocked, or its time is over. */
    STATION_REVOKED(401, "Phone blocked"),
    /** Signed in, but not for this. */
    NOT_ALLOWED(403, "Not allowed"),
    /** This station may not do this here. */
    STATION_NOT_ALLOWED(403, "Not on this phone"),
    /** A form or call that does not come from our own pages. */
    FOREIGN_ORIGIN(403, "Please load the page again"),
    /** Nothing is at this address. */
    NOT_FOUND(404, "Not found"),
    /** Asked of a server that only shows pages; the one that has it is away. */
    BACKEND_AWAY(404, "Not served here"),
    /** The address is right, the method is not. */
    METHOD_NOT_ALLOWED(405, "Method not allowed"),
    /** None of the formats asked for can be given. */
    NOT_ACCEPTABLE(406, "No such format"),
    /** The present state does not allow it. */
    CONFLICT(409, "Not possible now"),
    /** Another phone took the station card. */
    CARD_USED(409, "Card already used"),
    /** The station card is over, blocked or unknown. */
    CARD_EXPIRED(409, "Card no longer valid"),
    /** Nobody waits who could be given a place. */
    NOT_WAITING(409, "Not on the waiting list"),
    /** Not the latest passage, so it cannot be undone. */
    NOT_LATEST(409, "Not the latest"),
    /** All places of the event are taken. */
    EVENT_FULL(409, "Event full"),
    /** The import cannot be taken back any more. */
    NOT_UNDOABLE(409, "Cannot be undone"),
    /** The import has ended. */
    IMPORT_OVER(409, "Import ended"),
    /** The import goes on or has ended, and cannot be changed. */
    IMPORT_STARTED(409, "Import started"),
    /** One import of an event at a time. */
    IMPORT_RUNNING(409, "Another import is going"),
    /** Another user has this name. */
    NAME_TAKEN(409, "Name taken"),
    /** Somebody must run the system. */
    LAST_ADMIN(409, "Last admin"),
    /** The event of an archive is here. */
    EVENT_EXISTS(409, "Event is here already"),
    /** Changed by somebody else meanwhile. */
    CHANGED_MEANWHILE(409, "Changed meanwhile"),
    /** More bytes than this address takes. */
    TOO_LARGE(413, "Too large"),
    /** A format that this address does not read. */
    UNSUPPORTED_MEDIA_TYPE(415, "Format not read here"),
    /** The nonce was used for something else. */
    NONCE_REUSED(422, "Nonce used twice"),
    /** Too many calls in a short time. */
    TOO_MANY_REQUESTS(429, "Too many at once"),
    /** A fault of ours. */
    INTERNAL_ERROR(500, "Something broke"),
    /** The store does not answer; whether the call had an effect is unknown. */
    STORE_AWAY(503, "The store does not answer"),
    /** Redis does not answer, and without its lock this is not done. */
    LOCKS_AWAY(503, "Not now: Redis is away"),
    /** Another server is the writer. */
    NOT_THE_WRITER(503, "Not on this server now"),
    /** Somebody else is doing the same. */
    BUSY(503, "Somebody is at it"),
    /** Busy, or not ready. */
    UNAVAILABLE(503, "Please try again");

    private final int status;
    private final String title;

    ProblemType(int status, String title) {
        this.status = status;
        this.title = title;
    }

    /** @return the word in {@code type} and {@code reason}, such as {@code card-used} */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @return the HTTP status */
    public int status() {
        return status;
    }

    /** @return two or three words, the same for each occurrence */
    public String title() {
        return title;
    }

    /** @return the type of this word, if it is one of ours */
    public static Optional<ProblemType> of(String slug) {
        return Stream.of(values()).filter(type -> type.slug().equals(slug)).findFirst();
    }

    /** @return what an HTTP status means when nothing more is known */
    static ProblemType ofStatus(int status) {
        return switch (status) {
            case 401 -> SIGN_IN_NEEDED;
            case 403 -> NOT_ALLOWED;
            case 404 -> NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 409 -> CONFLICT;
            case 413 -> TOO_LARGE;
            case 415 -> UNSUPPORTED_MEDIA_TYPE;
            case 429 -> TOO_MANY_REQUESTS;
            case 503 -> UNAVAILABLE;
            default -> status >= 500 ? INTERNAL_ERROR : INVALID_INPUT;
        };
    }
}
