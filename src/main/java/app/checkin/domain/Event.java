package app.checkin.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * One occasion.
 *
 * @param id unguessable, never reused
 * @param tag four characters at the head of every ticket of this event, unique
 * @param name as printed on tickets
 * @param place where, with address; may be empty
 * @param schedule when
 * @param details the rest, all with defaults
 */
public record Event(String id, String tag, String name, String place, Schedule schedule, Details details) {

    /**
     * @param timeZone in which every time of this event is shown
     * @param doorsOpen when people are first let in
     * @param starts when it begins
     * @param ends when it ends
     * @param doorsClose when nobody is let in any more; only told, lists have windows of their own
     */
    public record Schedule(ZoneId timeZone, Instant doorsOpen, Instant starts, Instant ends, Instant doorsClose) {

        /** @throws InvalidInput when the order of the times is impossible */
        public Schedule {
            if (starts.isBefore(doorsOpen)) {
                throw new InvalidInput("The event cannot start before its doors open. Correct one of the two times.");
            }
            if (!ends.isAfter(starts) || !doorsClose.isAfter(doorsOpen)) {
                throw new InvalidInput("The end must be after the start. Correct one of the two times.");
            }
        }

        /** @return the day on which the doors open, in the event's zone */
        public LocalDate day() {
            return doorsOpen.atZone(timeZone).toLocalDate();
        }
    }

    /**
     * @param languages of its guests, ISO 639; the first is the default
     * @param helpPoint where a person with a problem is sent, written so that it reads after a colon; may be empty
     * @param contact whom guests may ask; may be empty
     * @param retentionDays days after the end until participants are made anonymous
     * @param size how many are expected and how many may come
     */
    public record Details(List<String> languages, String helpPoint, String contact, int retentionDays, Size size) {

        /** Keeps an own copy of the languages. */
        public Details {
            languages = List.copyOf(languages);
        }
    }

    /**
     * @param capacity places in all; 0 for no limit
     * @param expected participants who are expected; 0 for as many as there are
     */
    public record Size(int capacity, int expected) {
    }
}
