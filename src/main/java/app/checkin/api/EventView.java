package app.checkin.api;

import app.checkin.domain.Event;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An event as it is stored; times in UTC, to be shown in {@code timeZone}.
 *
 * @param id in the addresses of this API
 * @param tag at the head of each of its tickets
 * @param name see {@link EventInput}, as all that follow
 */
record EventView(String id, String tag, String name, String place, String timeZone, Instant doorsOpen, Instant starts, Instant ends,
        Instant doorsClose, int capacity, int expectedParticipants, List<String> languages, String helpPoint, String contact,
        int retentionDays) {

    static EventView of(Event event) {
        Event.Schedule schedule = event.schedule();
        Event.Details details = event.details();
        return new EventView(event.id(), event.tag(), event.name(), event.place(), schedule.timeZone().getId(), schedule.doorsOpen(),
                schedule.starts(), schedule.ends(), schedule.doorsClose(), details.size().capacity(), details.size().expected(),
                details.languages(), details.helpPoint(), details.contact(), details.retentionDays());
    }

    /** @param items the next or latest first */
    @Schema(name = "EventItems")
    record All(List<EventView> items) {
    }
}
