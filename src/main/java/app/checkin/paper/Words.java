package app.checkin.paper;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

import app.checkin.domain.Event;

/** The words of a paper in one of the languages we speak, and its dates and times in the event's zone, 24 hours. */
final class Words {

    private static final List<String> SPOKEN = List.of("en", "de");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final Locale locale;
    private final ZoneId zone;
    private final ResourceBundle texts;
    private final DateTimeFormatter day;

    private Words(Locale locale, ZoneId zone) {
        this.locale = locale;
        this.zone = zone;
        // never the language of the machine
        this.texts = ResourceBundle.getBundle("app.checkin.paper.paper", locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        this.day = DateTimeFormatter.ofPattern(texts.getString("day"), locale);
    }

    /** @return the words for staff: in the event's first language, in English where we do not speak that */
    static Words of(Event event) {
        return in(event, event.details().languages().stream().findFirst().orElse(""));
    }

    /** @param language ISO 639; empty for the event's */
    static Words in(Event event, String language) {
        if (language.isEmpty() && !event.details().languages().isEmpty()) {
            return of(event);
        }
        String spoken = SPOKEN.contains(language) ? language : SPOKEN.get(0);
        return new Words(Locale.forLanguageTag(spoken), event.schedule().timeZone());
    }

    Locale locale() {
        return locale;
    }

    /** @param key of a sentence in the bundle
     *  @param values for its places {0}, {1} …; numbers are written in the language's way */
    String say(String key, Object... values) {
        return new MessageFormat(texts.getString(key), locale).format(values);
    }

    /** @return "Friday, 4 December 2026" */
    String day(Instant at) {
        return day.format(at.atZone(zone));
    }

    /** @return the same without weekday */
    String date(LocalDate date) {
        return DateTimeFormatter.ofPattern(texts.getString("date"), locale).format(date);
    }

    LocalDate local(Instant at) {
        return at.atZone(zone).toLocalDate();
    }

    /** @return "18:42" */
    String time(Instant at) {
        return TIME.format(at.atZone(zone));
    }

    /** @return day and time, short enough for a head line */
    String moment(Instant at) {
        return date(local(at)) + ", " + time(at);
    }
}
