package app.checkin.domain;

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

    boolean isBefore(Instant at) {
        return !at.isBefore(closes);
    }

    boolean isAfter(Instant at) {
        return at.isBefore(opens);
    }
}
