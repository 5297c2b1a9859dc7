package app.checkin.ops;

import app.checkin.config.InvalidSetting;
import app.checkin.live.LiveChannel;
import app.checkin.live.Warmth;
import app.checkin.lock.WriterLease;
import app.checkin.store.Indexes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.concurrent.atomic.AtomicBoolean;

/** Does before the first request what no request should wait for: checks the settings, opens the store, reads ahead. */
@ApplicationScoped
public class Startup {

    private static final System.Logger LOG = System.getLogger(Startup.class.getName());
    private static final int BAD_CONFIGURATION = 78;

    private final Preconditions conditions;
    private final Indexes indexes;
    private final LiveChannel channel;
    private final Warmth warmth;
    private final WriterLease lease;
    private final AtomicBoolean done = new AtomicBoolean();

    /** For proxies. */
    protected Startup() {
        this(null, null, null, null, null);
    }

    /** @param conditions required first
     *  @param indexes made next
     *  @param channel listens before anything is read
     *  @param warmth reads the events of today ahead
     *  @param lease looked at last */
    @Inject
    public Startup(Preconditions conditions, Indexes indexes, LiveChannel channel, Warmth warmth, WriterLease lease) {
        this.conditions = conditions;
        this.indexes = indexes;
        this.channel = channel;
        this.warmth = warmth;
        this.lease = lease;
    }

    void started(@Observes @Initialized(ApplicationScoped.class) Object context) {
        try {
            conditions.require();
        } catch (InvalidSetting invalid) {
            LOG.log(Level.ERROR, "The server does not start: " + invalid.getMessage());
            // from a thread of its own: the server waits for this observer before it can stop
            new Thread(() -> System.exit(BAD_CONFIGURATION), "stop").start();
            return;
        }
        if (conditions.writes()) {
            indexes.create();
        }
        channel.open();
        warmth.ensureToday();
        lease.start();
        done.set(true);
    }

    /** @return whether all of this has been done */
    public boolean isDone() {
        return done.get();
    }
}
