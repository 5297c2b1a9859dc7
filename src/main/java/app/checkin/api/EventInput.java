package app.checkin.api;

import app.checkin.domain.Event;
import app.checkin.domain.InvalidFields;
import app.checkin.service.EventDefaults;
import app.checkin.service.EventDraft;
import app.checkin.service.Limits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * An event as a program describes it. Only the name must be there.
 *
 * @param name as printed on tickets
 * @param place where, with address
 * @param timeZone such as Europe/Berlin; else the server's
 * @param doorsOpen when people are first let in; else at the start
 * @param starts when it begins; else when the doors open; with neither, this hour
 * @param ends when it ends; else six hours after the start
 * @param doorsClose when nobody is let in any more; else at the end
 * @param capacity places in all; 0 for no limit
 * @param expectedParticipants 0 for as many as there are
 * @param languages ISO 639, the first is the default; else English and German
 * @param helpPoint where a person with a problem is sent; else "help desk"
 * @param contact whom guests may ask
 * @param retentionDays days after the end until participants are made anonymous; else 30
 */
public record EventInput(
        @NotBlank(message = "\"name\" is empty. Fill it in.")
        @Size(max = Limits.NAME, message = "\"name\" has more than {max} characters. Shorten it.") String name,
        @Size(max = Limits.NAME, message = "\"place\" has more than {max} characters. Shorten it.") String place,
        Optional<String> timeZone, Optional<Instant> doorsOpen, Optional<Instant> starts, Optional<Instant> ends,
        Optional<Instant> doorsClose,
        @Min(value = 0, message = "\"capacity\" must be 0 or more.")
        @Max(value = Limits.PEOPLE, message = "\"capacity\" must be at most {value}.") int capacity,
        @Min(value = 0, message = "\"expectedParticipants\" must be 0 or more.")
        @Max(value = Limits.PEOPLE, message = "\"expectedParticipants\" must be at most {value}.") int expectedParticipants,
        List<String> languages, Optional<String> helpPoint,
        @Size(max = Limits.NAME, message = "\"contact\" has more than {max} characters. Shorten it.") String contact,
        Optional<Integer> retentionDays) {

    private static final Duration LENGTH = Duration.ofHours(EventDefaults.HOURS);

    /** @return what a program would send to make this event */
    static EventInput of(Event event) {
        Event.Schedule schedule = event.schedule();
        Event.Details details = event.details();
        return new EventInput(event.name(), event.place(), Optional.of(schedule.timeZone().getId()), Optional.of(schedule.doorsOpen()),
                Optional.of(schedule.starts()), Optional.of(schedule.ends()), Optional.of(schedule.doorsClose()),
                details.size().capacity(), details.size().expected(), details.languages(), Optional.of(details.helpPoint()),
                details.contact(), Optional.of(details.retentionDays()));
    }

    /** @param now stands in for a time that was not told
     *  @return what is to be stored */
    EventDraft draft(Instant now) {
        Event.Details details = new Event.Details(languages.isEmpty() ? EventDefaults.LANGUAGES : languages,
                helpPoint.orElse(EventDefaults.HELP_POINT).strip(), contact.strip(), retentionDays.orElse(EventDefaults.RETENTION_DAYS),
                new Event.Size(capacity, expectedParticipants));
        return new EventDraft(name, place, schedule(now), details);
    }

    private Event.Schedule schedule(Instant now) {
        Instant doors = doorsOpen.or(() -> starts).orElse(now.truncatedTo(ChronoUnit.HOURS));
        Instant start = starts.orElse(doors);
        Instant end = ends.or(() -> doorsClose.filter(close -> close.isAfter(start))).orElse(start.plus(LENGTH));
        return new Event.Schedule(zone(), doors, start, end, doorsClose.orElse(end));
    }

    private ZoneId zone() {
        try {
            return timeZone.map(ZoneId::of).orElseGet(ZoneId::systemDefault);
        } catch (DateTimeException unknown) {
            throw new InvalidFields(List.of(new InvalidFields.Fault("timeZone", "\"timeZone\" must be a time zone like Europe/Berlin.")));
        }
    }
}
