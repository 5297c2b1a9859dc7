package app.checkin.page;

import app.checkin.live.ListStatus;
import app.checkin.service.DoorPicture;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Where the arrivals go.
 *
 * @param trend {@code rising}, {@code falling} or {@code steady}
 * @param allIn when everybody is in at the pace of the last five minutes; empty while nobody can tell
 */
public record Forecast(String trend, Optional<Instant> allIn) {

    /** Fewer arrivals than these tell nothing of the rest. */
    private static final int TELLING = 20;
    private static final int NOTABLE = 3;

    /** @return what the last ten minutes say of the rest */
    public static Forecast of(ListStatus figures, DoorPicture picture) {
        DoorPicture.Pace pace = picture.pace();
        int change = pace.now() - pace.before();
        String trend = Math.abs(change) < NOTABLE ? "steady" : change > 0 ? "rising" : "falling";
        int missing = figures.expected() - figures.checkedIn();
        if (figures.checkedIn() < TELLING || pace.now() == 0 || missing <= 0) {
            return new Forecast(trend, Optional.empty());
        }
        Duration left = DoorPicture.STEP.multipliedBy(missing).dividedBy(pace.now());
        return new Forecast(trend, Optional.of(picture.at().plus(left)));
    }
}
