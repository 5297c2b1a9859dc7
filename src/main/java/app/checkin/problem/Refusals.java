package app.checkin.problem;

import app.checkin.domain.Reason;
import java.util.Optional;
import java.util.stream.Stream;

/** How HTTP tells a refusal at the door. */
final class Refusals {

    private Refusals() {
    }

    static Optional<Reason> find(String slug) {
        return Stream.of(Reason.values()).filter(reason -> reason.slug().equals(slug)).findFirst();
    }

    static int status(Reason reason) {
        return switch (reason) {
            case UNKNOWN_TICKET -> 404;
            case MISREAD, NOT_A_TICKET -> 400;
            default -> 409;
        };
    }

    static String headline(Reason reason) {
        return switch (reason) {
            case ALREADY_CHECKED_IN -> "Already used";
            case ALREADY_INSIDE -> "Already inside";
            case UNKNOWN_TICKET -> "Not found";
            case MISREAD -> "Scan again";
            case NOT_A_TICKET -> "No ticket";
            case REVOKED -> "Old ticket";
            case CANCELLED -> "Cancelled";
            case WAITLISTED -> "Waiting list";
            case BARRED -> "Call supervisor";
            case WRONG_EVENT -> "Other event";
            case WRONG_CATEGORY -> "Other entrance";
            case TOO_EARLY -> "Too early";
            case TOO_LATE -> "Too late";
            case NOT_INSIDE -> "Let out";
            case LIST_FULL -> "Full";
            case UNDONE -> "Taken back";
        };
    }
}
