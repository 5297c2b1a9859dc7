package app.checkin.page;

import app.checkin.domain.Event;
import app.checkin.domain.Participant;
import app.checkin.domain.Reason;
import app.checkin.domain.Window;
import app.checkin.service.Trial;
import java.time.Instant;
import java.time.ZoneId;

/** Says what a list would say: the sentence that the door has for it, with its times. */
final class TrialWords {

    private static final String WORDS = "list-try";

    private final Event event;
    private final Desk desk;
    private final ZoneId zone;

    TrialWords(Event event, Desk desk) {
        this.event = event;
        this.desk = desk;
        this.zone = event.schedule().timeZone();
    }

    /** @return the fact and the next step; empty where the person would be let in, or nobody was tried */
    String sentence(Trial trial) {
        return trial.reason().map(reason -> said(reason, trial)).orElse("");
    }

    /** @return when the list is open, empty when always */
    String open(Trial trial) {
        Window window = trial.list().rules().window();
        boolean opens = Listed.bounded(window.opens());
        boolean closes = Listed.bounded(window.closes());
        if (opens && closes) {
            return say("open.between", moment(window.opens()), moment(window.closes()));
        }
        return opens ? say("open.from", moment(window.opens())) : closes ? say("open.until", moment(window.closes())) : "";
    }

    private String said(Reason reason, Trial trial) {
        String key = "say." + reason.slug();
        Window window = trial.list().rules().window();
        return switch (reason) {
            case ALREADY_CHECKED_IN, ALREADY_INSIDE -> say(key, moment(trial.last().at()), trial.last().station());
            case REVOKED -> say(key, trial.help().replacedAt().map(this::date).orElse("–"));
            case CANCELLED -> say(key, trial.participant().map(Participant::standing).map(standing -> date(standing.since())).orElse("–"));
            case TOO_EARLY -> say(key, moment(window.opens()));
            case TOO_LATE -> say(key, moment(window.closes()));
            case LIST_FULL -> say(key, trial.list().rules().capacity());
            case WRONG_CATEGORY -> category(trial);
            default -> say(key, event.name());
        };
    }

    private String category(Trial trial) {
        String category = trial.participant().map(person -> person.booking().category()).filter(word -> !word.isEmpty()).orElse(say("uncategorised"));
        return trial.help().otherList().map(other -> say("say.wrong-category.other", category, other.name()))
                .orElseGet(() -> say("say.wrong-category", category, trial.list().name()));
    }

    private String say(String key, Object... values) {
        return desk.say(WORDS, key, values);
    }

    private String moment(Instant at) {
        return desk.times().moment(at, zone);
    }

    private String date(Instant at) {
        return desk.times().date(at, zone);
    }
}
