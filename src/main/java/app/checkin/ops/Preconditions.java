package app.checkin.ops;

import app.checkin.config.InvalidSetting;
import app.checkin.config.RedisConnection;
import app.checkin.config.ServerRole;
import app.checkin.config.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** What must be right before anything else is begun: the settings, and a Redis that lets us in. */
@ApplicationScoped
public class Preconditions {

    private final Settings settings;
    private final RedisConnection redis;

    /** For proxies. */
    protected Preconditions() {
        this(null, null);
    }

    /** @param settings checked
     *  @param redis opened */
    @Inject
    public Preconditions(Settings settings, RedisConnection redis) {
        this.settings = settings;
        this.redis = redis;
    }

    /** Checks the settings and opens the connection to Redis, where there is one; one that is away is looked for later.
     *  @throws InvalidSetting at the first thing that cannot work */
    public void require() {
        settings.check();
        redis.open();
    }

    /** @return whether this server changes anything, which a frontend does not */
    public boolean writes() {
        return settings.role() != ServerRole.FRONTEND;
    }
}
