package app.checkin.page;

import app.checkin.domain.Event;
import app.checkin.live.ListStatus;
import java.time.Instant;
import java.util.Locale;

/**
 * An event as the list of events shows it.
 *
 * @param event what it is
 * @param figures of its first list
 * @param stage how far it is
 */
public record EventCard(Event event, ListStatus figures, Stage stage) {

    /** How far an event is. */
    public enum Stage {
        /** Nobody is in it yet. */
        DRAFT,
        /** Has people, is not today. */
        READY,
        /** Its doors open today, or it is not over yet. */
        TODAY,
        /** Has ended. */
        OVER;

        /** @return the word of the messages */
        public String slug() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @return the card of this event at this moment */
    public static EventCard of(Event event, ListStatus figures, Instant now) {
        return new EventCard(event, figures, stage(event.schedule(), figures, now));
    }

    private static Stage stage(Event.Schedule schedule, ListStatus figures, Instant now) {
        if (!now.isBefore(schedule.ends())) {
            return Stage.OVER;
        }
        boolean dayCame = !now.atZone(schedule.timeZone()).toLocalDate().isBefore(schedule.day());
        return dayCame ? Stage.TODAY : figures.expected() == 0 ? Stage.DRAFT : Stage.READY;
    }
}
