package app.checkin.service;

import app.checkin.domain.Event;
import java.util.Locale;
import java.util.Set;

/**
 * What an organizer says of an event; made only when it can be stored.
 *
 * @param name as printed on tickets
 * @param place where, with address; may be empty
 * @param schedule when
 * @param details the rest
 */
public record EventDraft(String name, String place, Event.Schedule schedule, Event.Details details) {

    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());
    private static final int MOST_LANGUAGES = 8;
    private static final int MOST_DAYS = 3_650;

    /** @throws app.checkin.domain.InvalidFields with each field that cannot be stored */
    public EventDraft {
        name = name.strip();
        place = place.strip();
        Event.Size size = details.size();
        new Fields().needed("name", name, Limits.NAME).text("place", place, Limits.NAME)
                .text("helpPoint", details.helpPoint(), Limits.NAME).text("contact", details.contact(), Limits.NAME)
                .must(!details.languages().isEmpty() && details.languages().size() <= MOST_LANGUAGES
                        && LANGUAGES.containsAll(details.languages()), "languages", "must name one to eight languages like en or de.")
                .must(details.retentionDays() >= 1 && details.retentionDays() <= MOST_DAYS, "retentionDays",
                        "must be a number of days from 1 to " + MOST_DAYS + ".")
                .must(size.capacity() >= 0 && size.capacity() <= Limits.PEOPLE, "capacity",
                        "must be a number from 1 to " + Limits.PEOPLE + ", or 0 for no limit.")
                .must(size.expected() >= 0 && size.expected() <= Limits.PEOPLE, "expectedParticipants",
                        "must be a number from 1 to " + Limits.PEOPLE + ", or 0 for as many as there are.")
                .check();
    }
}
