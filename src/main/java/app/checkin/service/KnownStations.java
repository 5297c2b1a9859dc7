package app.checkin.service;

import app.checkin.domain.Changes.StationChanged;
import app.checkin.domain.Station;
import app.checkin.store.StationStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Remembers stations by their token's hash, for each scan asks. What is missing is never remembered. */
@ApplicationScoped
public class KnownStations {

    private final StationStore store;
    private final Map<String, Station> byToken = new ConcurrentHashMap<>();
    private final AtomicLong changes = new AtomicLong();

    /** For proxies. */
    protected KnownStations() {
        this(null);
    }

    /** @param store asked for those not known yet */
    @Inject
    public KnownStations(StationStore store) {
        this.store = store;
    }

    Optional<Station> byToken(String hash) {
        Optional<Station> known = Optional.ofNullable(byToken.get(hash));
        if (known.isPresent()) {
            return known;
        }
        long before = changes.get();
        Optional<Station> found = store.byToken(hash);
        found.ifPresent(station -> byToken.put(hash, station));
        if (changes.get() != before) {
            byToken.remove(hash);
        }
        return found;
    }

    void changed(@Observes StationChanged change) {
        changes.incrementAndGet();
        byToken.values().removeIf(station -> station.id().equals(change.id()));
    }
}
