package app.checkin.service;

import app.checkin.domain.InvalidInput;
import app.checkin.domain.Status;
import app.checkin.live.Visit;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** By what the list of people can be narrowed. */
public enum ParticipantState {
    /** Has a place and was never let in; who has left again is not meant. */
    NOT_HERE,
    /** Is in. */
    HERE,
    /** Has a place. */
    REGISTERED,
    /** Waits for one. */
    WAITLISTED,
    /** Gave it up. */
    CANCELLED,
    /** May not enter. */
    BARRED;

    /** @return the word used in the API */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @param slug a word as {@link #slug()} gives it
     *  @throws InvalidInput naming the legal words, for any other */
    public static ParticipantState of(String slug) {
        return Stream.of(values()).filter(state -> state.slug().equals(slug)).findFirst().orElseThrow(() -> new InvalidInput(
                "The state must be one of: " + Stream.of(values()).map(ParticipantState::slug).collect(Collectors.joining(", ")) + "."));
    }

    /** @return whether only the door's history can tell */
    boolean presence() {
        return this == HERE || this == NOT_HERE;
    }

    /** @return whether somebody of whom the list knows this is meant, as far as the door's history tells */
    boolean fits(Visit visit) {
        return switch (this) {
            case HERE -> visit.inside();
            case NOT_HERE -> !visit.came();
            default -> true;
        };
    }

    Optional<Status> status() {
        return switch (this) {
            case NOT_HERE, REGISTERED -> Optional.of(Status.REGISTERED);
            case WAITLISTED -> Optional.of(Status.WAITLISTED);
            case CANCELLED -> Optional.of(Status.CANCELLED);
            default -> Optional.empty();
        };
    }
}
