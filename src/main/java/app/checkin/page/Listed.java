package app.checkin.page;

import app.checkin.domain.CheckInList;
import app.checkin.domain.Window;
import app.checkin.live.ListStatus;
import java.time.Instant;
import java.util.stream.Collectors;

/**
 * A list as its card shows it.
 *
 * @param list what it is
 * @param figures how many are expected and came
 * @param reached whether anybody in the event has a category that it takes
 */
public record Listed(CheckInList list, ListStatus figures, boolean reached) {

    /** @return the categories that it takes, in order, with commas; empty for everyone */
    public String who() {
        return list.rules().categories().stream().sorted().collect(Collectors.joining(", "));
    }

    /** @return {@code always}, {@code from}, {@code until} or {@code between} */
    public String when() {
        Window window = list.rules().window();
        return bounded(window.opens()) ? bounded(window.closes()) ? "between" : "from" : bounded(window.closes()) ? "until" : "always";
    }

    /** @return whether the instant is a time, and not the sign for "no limit" */
    static boolean bounded(Instant at) {
        return !at.equals(Instant.MIN) && !at.equals(Instant.MAX);
    }
}
