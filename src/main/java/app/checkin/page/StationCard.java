package app.checkin.page;

import app.checkin.domain.Event;
import app.checkin.domain.Station;
import app.checkin.domain.Vitals;
import app.checkin.service.StationView;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A station as its card shows it.
 *
 * @param station what it is
 * @param lists names of the lists it scans for
 * @param vitals what its phone last told
 * @param lastMinute scans of the last 60 seconds
 * @param mood how it is
 */
public record StationCard(Station station, List<String> lists, Optional<Vitals> vitals, long lastMinute, Mood mood) {

    /** A phone that said nothing for so long is silent. */
    static final Duration SILENT = Duration.ofSeconds(60);

    /** How a station is; the words are {@code mood.<slug>}. */
    public enum Mood {
        /** Its card was not taken yet. */
        WAITING("warn", "wait"),
        /** Heard of within a minute. */
        ALIVE("ok", "ok"),
        /** Not heard of for a minute while the doors are open. */
        SILENT("stop", "warn"),
        /** Not heard of for a minute, and nobody expects it. */
        RESTING("off", "phone"),
        /** Shut out. */
        BLOCKED("stop", "stop"),
        /** Its time is over. */
        EXPIRED("off", "stop");

        private final String kind;
        private final String icon;

        Mood(String kind, String icon) {
            this.kind = kind;
            this.icon = icon;
        }

        /** @return the key of its words */
        public String slug() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** @return colour, as the fragment {@code status} takes it */
        public String kind() {
            return kind;
        }

        /** @return icon, as the fragment {@code status} takes it */
        public String icon() {
            return icon;
        }
    }

    /** @return how that station is at that moment of the event */
    static Mood mood(StationView view, Event event, Instant now) {
        Station.State state = view.station().state();
        if (state.blocked()) {
            return Mood.BLOCKED;
        }
        if (!now.isBefore(state.expires())) {
            return Mood.EXPIRED;
        }
        if (!state.enrolled()) {
            return Mood.WAITING;
        }
        if (view.vitals().filter(vitals -> vitals.at().plus(SILENT).isAfter(now)).isPresent()) {
            return Mood.ALIVE;
        }
        boolean doors = !now.isBefore(event.schedule().doorsOpen()) && now.isBefore(event.schedule().ends());
        return doors ? Mood.SILENT : Mood.RESTING;
    }
}
