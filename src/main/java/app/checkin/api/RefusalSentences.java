package app.checkin.api;

import app.checkin.domain.Event;
import app.checkin.domain.Passage;
import app.checkin.domain.Reason;
import app.checkin.service.CheckInAnswer;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/**
 * What a refusal says to a person who reads the problem itself: the fact and where to go, in English, times in the
 * event's zone. The scanner page has these sentences in each of its languages and goes by {@code reason}.
 */
final class RefusalSentences {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE, d MMMM", Locale.ENGLISH);

    private final Event event;
    private final CheckInAnswer answer;

    RefusalSentences(Event event, CheckInAnswer answer) {
        this.event = event;
        this.answer = answer;
    }

    String of(Reason reason) {
        return switch (reason) {
            case ALREADY_CHECKED_IN -> "Let in at " + firstAt() + ". Go to: " + help() + ".";
            case ALREADY_INSIDE -> "Inside since " + firstAt() + ", no exit scanned. Go to: " + help() + ".";
            case UNKNOWN_TICKET -> "Looks like a ticket, but we have none like it. Go to: " + help() + ".";
            case MISREAD -> "Screen brighter, hold still; else ask for the reference.";
            case NOT_A_TICKET -> "This is another kind of code. Ask for the mail about " + event.name() + ".";
            case REVOKED -> "Replaced on " + answer.help().replacedAt().map(this::day).orElse("another day")
                    + ". Ask for the newest mail, else: " + help() + ".";
            case CANCELLED -> "The registration was cancelled. Go to: " + help() + ".";
            case WAITLISTED -> "No place yet. Free places: ask " + help() + ".";
            case BARRED -> "Ask the person to wait; say nothing more.";
            case WRONG_EVENT -> "Ticket is not for " + event.name() + ". Ask for another one.";
            case WRONG_CATEGORY -> wrongCategory();
            case TOO_EARLY -> "Opens at " + moment(answer.help().list().rules().window().opens()) + ".";
            case TOO_LATE -> "Closed at " + moment(answer.help().list().rules().window().closes()) + ". " + help() + " decides.";
            case NOT_INSIDE -> "No entry was noted; let the person go.";
            case LIST_FULL -> "All " + answer.help().list().rules().capacity() + " places are taken. Wait for someone to leave.";
            case UNDONE -> "This check-in was taken back meanwhile. Scan the ticket again.";
        };
    }

    private String wrongCategory() {
        String category = answer.guest().participant().map(participant -> participant.booking().category())
                .filter(name -> !name.isEmpty()).orElse("This ticket");
        return answer.help().otherList().map(other -> category + " goes to " + other.name() + ".")
                .orElse(category + " does not include " + answer.help().list().name() + ". Go to: " + help() + ".");
    }

    private String firstAt() {
        Optional<Passage> first = answer.scan().result().first();
        return first.map(passage -> time(passage.at()) + ", " + passage.station()).orElse("another time");
    }

    private String moment(Instant at) {
        return time(at) + " on " + day(at);
    }

    private String time(Instant at) {
        return TIME.format(at.atZone(event.schedule().timeZone()));
    }

    private String day(Instant at) {
        return DAY.format(at.atZone(event.schedule().timeZone()));
    }

    private String help() {
        return event.details().helpPoint();
    }
}
