package app.checkin.ops;

import app.checkin.live.LiveFeed;
import app.checkin.service.Presence;
import app.checkin.store.StoreConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/** Shows in {@code /metrics} how this server is just now. Nothing is read until somebody looks. */
@ApplicationScoped
public class StateGauges {

    private final MetricRegistry registry;
    private final Checks checks;
    private final StoreConnection store;
    private final LiveFeed feed;
    private final Presence presence;

    /** For proxies. */
    protected StateGauges() {
        this(null, null, null, null, null);
    }

    /** @param registry shows them
     *  @param checks asked by name
     *  @param store tells of its connections
     *  @param feed knows who watches
     *  @param presence knows which phones were heard */
    @Inject
    public StateGauges(MetricRegistry registry, Checks checks, StoreConnection store, LiveFeed feed, Presence presence) {
        this.registry = registry;
        this.checks = checks;
        this.store = store;
        this.feed = feed;
        this.presence = presence;
    }

    void started(@Observes @Initialized(ApplicationScoped.class) Object context) {
        registry.gauge("checkin_store_pool_in_use", store, StoreConnection::connectionsInUse);
        registry.gauge("checkin_store_pool_size", store, StoreConnection::mostConnections);
        registry.gauge("checkin_live_listeners", feed, LiveFeed::listening);
        registry.gauge("checkin_stations_online", presence, Presence::online);
        checks.names().forEach(name -> registry.gauge("checkin_check", checks, all -> all.isUp(name) ? 1 : 0, new Tag("name", name)));
    }
}
