package app.checkin.page;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/**
 * Writes times as people read them: in the event's zone, 24 hours.
 *
 * @param locale whose words for days and months
 * @param now to which "ago" refers
 */
public record Times(Locale locale, Instant now) {

    private static final int MINUTES_TOLD_AS_SUCH = 120;

    /** @return {@code 18:42} */
    public String clock(Instant at, ZoneId zone) {
        return format("HH:mm", at, zone);
    }

    /** @return {@code 18:42} for a time of today, {@code 4 Dec 2026, 18:42} for any other */
    public String brief(Instant at, ZoneId zone) {
        return at.atZone(zone).toLocalDate().equals(now.atZone(zone).toLocalDate()) ? clock(at, zone) : moment(at, zone);
    }

    /** @return {@code 18:42:07} */
    public String seconds(Instant at, ZoneId zone) {
        return format("HH:mm:ss", at, zone);
    }

    /** @return {@code Friday, 4 December 2026} */
    public String day(Instant at, ZoneId zone) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(written()).format(at.atZone(zone));
    }

    /** @return {@code 4 Dec 2026} */
    public String date(Instant at, ZoneId zone) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(written()).format(at.atZone(zone));
    }

    /** @return {@code 4 Dec, 18:42}, for what need not be today */
    public String moment(Instant at, ZoneId zone) {
        return date(at, zone) + ", " + clock(at, zone);
    }

    /** @return the value of an {@code <input type=datetime-local>} */
    public String input(Instant at, ZoneId zone) {
        return format("yyyy-MM-dd'T'HH:mm", at, zone);
    }

    /** @return seconds since then, not below 0 */
    public long secondsAgo(Instant at) {
        return Math.max(0, Duration.between(at, now).toSeconds());
    }

    /** @return the time, with how long ago that was while it is below two hours: {@code 18:42 · 12 min} */
    public String ago(Instant at, ZoneId zone) {
        long minutes = secondsAgo(at) / Duration.ofMinutes(1).toSeconds();
        return minutes < MINUTES_TOLD_AS_SUCH ? clock(at, zone) + " · " + minutes + " min" : moment(at, zone);
    }

    private String format(String pattern, Instant at, ZoneId zone) {
        return DateTimeFormatter.ofPattern(pattern, locale).format(at.atZone(zone));
    }

    /** English dates are written day first, as on the tickets. */
    private Locale written() {
        return locale.getLanguage().equals("en") ? Locale.UK : locale;
    }
}
