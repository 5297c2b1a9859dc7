package app.checkin.domain;

import java.time.Duration;
import java.time.Instant;

/**
 * When a list admits: from {@code opens} (inclusive) to {@code closes} (exclusive).
 *
 * @param opens first instant inside; {@link Instant#MIN} where there is no limit
 * @param closes first instant after; {@link Instant#MAX} where there is no limit
 */
public record Window(Instant opens, Instant closes) {

    /** No limit on either side. */
    public static final Window ALWAYS = new Window(Instant.MIN, Instant.MAX);

    /** @throws InvalidInput when the window would close before it opens */
    public Window {
        if (!opens.isBefore(closes)) {
            throw new InvalidInput("The window must open before it closes.");
        }
    }

    /** @return this window as far from the start of another event as from that of its own, by the clocks of the two places */
    Window moved(Event.Schedule from, Event.Schedule to) {
        return new Window(moved(opens, from, to), moved(closes, from, to));
    }

    private static Instant moved(Instant at, Event.Schedule from, Event.Schedule to) {
        if (at.equals(Instant.MIN) || at.equals(Instant.MAX)) {
            return at;
        }
        Duration by = Duration.between(from.starts().atZone(from.timeZone()).toLocalDateTime(), to.starts().atZone(to.timeZone()).toLocalDateTime());
        return at.atZone(from.timeZone()).toLocalDateTime().plus(by).atZone(to.timeZone()).toInstant();
    }

    boolean isBefore(Instant at) {
        return !at.isBefore(closes);
    }

    boolean isAfter(Instant at) {
        return at.isBefore(opens);
    }
}
