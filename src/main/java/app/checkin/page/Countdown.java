package app.checkin.page;

import java.time.Duration;
import java.time.Instant;

/**
 * How long it is until the doors open, in the two units that matter.
 *
 * @param unit of the words: {@code countdown.<unit>}
 * @param most days, hours or minutes
 * @param rest hours beside days, minutes beside hours, else 0
 */
public record Countdown(String unit, long most, long rest) {

    /** @return what is left from one moment to the other, minutes rounded up; nothing below 0 */
    public static Countdown between(Instant now, Instant doors) {
        long minutes = Math.max(0, (Duration.between(now, doors).toSeconds() + 59) / 60);
        Duration left = Duration.ofMinutes(minutes);
        if (left.toDays() > 0) {
            return new Countdown("days", left.toDays(), left.toHoursPart());
        }
        return left.toHours() > 0 ? new Countdown("hours", left.toHours(), left.toMinutesPart()) : new Countdown("minutes", minutes, 0);
    }
}
