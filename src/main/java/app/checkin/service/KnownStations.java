package app.checkin.service;

import app.checkin.domain.Changes.Missed;
import app.checkin.domain.Changes.StationChanged;
import app.checkin.domain.Station;
import app.checkin.live.LiveChannel;
import app.checkin.live.Memory;
import app.checkin.store.StationStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Optional;

/** Remembers stations by their token's hash, for each scan asks. */
@ApplicationScoped
public class KnownStations {

    private final StationStore store;
    private final Memory<Station> byToken;

    /** For proxies. */
    protected KnownStations() {
        this(null, null);
    }

    /** @param store asked for those not known yet
     *  @param channel tells whether memory may be believed */
    @Inject
    public KnownStations(StationStore store, LiveChannel channel) {
        this.store = store;
        this.byToken = new Memory<>(channel);
    }

    Optional<Station> byToken(String hash) {
        return byToken.get(hash, () -> store.byToken(hash));
    }

    void changed(@Observes StationChanged change) {
        byToken.forget(station -> station.id().equals(change.id()));
    }

    void missed(@Observes Missed changesElsewhere) {
        byToken.forget(station -> true);
    }
}
