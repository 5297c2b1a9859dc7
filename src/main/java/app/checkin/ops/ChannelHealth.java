package app.checkin.ops;

import app.checkin.config.RedisConnection;
import app.checkin.live.LiveChannel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Whether this server hears what the others change. */
@ApplicationScoped
public class ChannelHealth {

    private final LiveChannel channel;
    private final RedisConnection redis;

    /** For proxies. */
    protected ChannelHealth() {
        this(null, null);
    }

    /** @param channel asked
     *  @param redis whether there is one */
    @Inject
    public ChannelHealth(LiveChannel channel, RedisConnection redis) {
        this.channel = channel;
        this.redis = redis;
    }

    /** @return what the channel says now, at once */
    public StoreHealth.Finding ask() {
        if (!redis.isConfigured()) {
            return new StoreHealth.Finding(true, "No Redis is set: this is the only server that changes anything.");
        }
        return channel.isCurrent() ? new StoreHealth.Finding(true, "This server hears all others.")
                : new StoreHealth.Finding(false, "Degraded: this server does not hear all others, and reads every participant from the store at "
                        + "each scan until it does. Scans go on.");
    }
}
