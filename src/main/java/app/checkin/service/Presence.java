package app.checkin.service;

import app.checkin.domain.Vitals;
import app.checkin.store.VitalsStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What phones last told of themselves: in memory at once, in the store once a minute, for other servers and the next start. */
@ApplicationScoped
public class Presence {

    private static final Duration WRITTEN_EVERY = Duration.ofMinutes(1);

    private static final Duration SILENT = Duration.ofMinutes(1);

    private final VitalsStore store;
    private final Clock clock;
    private final Map<String, Vitals> heard = new ConcurrentHashMap<>();
    private final Map<String, Instant> written = new ConcurrentHashMap<>();

    /** For proxies. */
    protected Presence() {
        this(null, null);
    }

    /** @param store keeps the last vitals
     *  @param clock tells who is silent */
    @Inject
    public Presence(VitalsStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** @param station id of the station
     *  @param vitals what it told */
    void heard(String station, Vitals vitals) {
        heard.put(station, vitals);
        Instant due = written.getOrDefault(station, Instant.EPOCH).plus(WRITTEN_EVERY);
        if (!vitals.at().isBefore(due)) {
            written.put(station, vitals.at());
            store.keep(station, vitals);
        }
    }

    /** @return what the store has of an event's phones, by the station's id, without those that never spoke */
    Map<String, Vitals> stored(String event) {
        return store.of(event);
    }

    /** @param stored what the store has
     *  @return the newest vitals of the station */
    Optional<Vitals> last(String station, Optional<Vitals> stored) {
        Optional<Vitals> here = Optional.ofNullable(heard.get(station));
        return here.filter(vitals -> stored.filter(other -> other.at().isAfter(vitals.at())).isEmpty()).or(() -> stored);
    }

    /** @return how many stations told this server something within the last minute */
    public long online() {
        Instant since = clock.instant().minus(SILENT);
        return heard.values().stream().filter(vitals -> vitals.at().isAfter(since)).count();
    }
}
