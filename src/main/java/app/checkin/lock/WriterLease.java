package app.checkin.lock;

import app.checkin.config.LockMode;
import app.checkin.config.ServerRole;
import app.checkin.config.Settings;
import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/**
 * Sees to it that one server does the long work where locks are within the process: it holds a lease in the store, and gives it
 * up to servers in strict mode, which only announce themselves. The door does not ask: there the store decides.
 */
@ApplicationScoped
public class WriterLease {

    private static final System.Logger LOG = System.getLogger(WriterLease.class.getName());
    private static final int HOLDER_SECONDS = 2;
    private static final int STRICT_SECONDS = 5;
    /** Less than others wait, so that this server stops before another one begins. */
    private static final long TRUSTED_NANOS = LeaseWatch.LIFE.toNanos() * 8 / 10;

    private final LeaseBook book;
    private final Settings settings;
    private final String me;
    private final LeaseWatch watch = new LeaseWatch(System::nanoTime);
    private volatile LeaseStanding standing = LeaseStanding.UNKNOWN;
    private volatile String owner = "";
    private volatile long confirmed;

    @Resource
    private ManagedScheduledExecutorService executor;

    /** For proxies. */
    protected WriterLease() {
        this.book = null;
        this.settings = null;
        this.me = "";
    }

    /** @param database where the lease is
     *  @param settings tell mode, role and host */
    @Inject
    public WriterLease(MongoDatabase database, Settings settings) {
        this.book = new LeaseBook(database);
        this.settings = settings;
        this.me = settings.hostName() + "/" + UUID.randomUUID().toString().substring(0, 8);
    }

    /** Looks at the lease now and from time to time; a server that only reads, or has the embedded store, does not. */
    public void start() {
        if (settings.mongoUri().isEmpty()) {
            standing = LeaseStanding.ALONE;
        } else if (settings.role() != ServerRole.FRONTEND) {
            look();
            int seconds = isStrict() ? STRICT_SECONDS : HOLDER_SECONDS;
            executor.scheduleWithFixedDelay(this::look, seconds, seconds, TimeUnit.SECONDS);
        }
    }

    synchronized void look() {
        try {
            long before = System.nanoTime();
            LeaseStanding was = standing;
            standing = isStrict() ? announce() : hold();
            confirmed = before;
            if (was != standing) {
                LOG.log(Level.INFO, "The writer's lease: " + describe());
            }
        } catch (MongoException away) {
            LOG.log(Level.WARNING, "The writer's lease cannot be looked at: " + away.getMessage());
        }
    }

    private LeaseStanding announce() {
        saw(book.handover());
        return watch.isLive() ? LeaseStanding.STRICT_WAITS : LeaseStanding.STRICT;
    }

    private LeaseStanding hold() {
        LeaseRow row = book.beat(me).orElseGet(book::read);
        saw(row);
        if (watch.isStrictAbout()) {
            book.release(me);
            return LeaseStanding.HANDED_OVER;
        }
        boolean mine = row.owner().equals(me);
        if (!mine && (row.isFree() || !watch.isLive() || isOurEarlierStart(row))) {
            Optional<LeaseRow> seized = book.seize(row, me);
            seized.ifPresent(this::saw);
            mine = seized.isPresent();
        }
        return mine ? LeaseStanding.HELD : LeaseStanding.REFUSED;
    }

    /** The process before this one on the same host is gone; one that is taken over finds another start and stays refused. */
    private boolean isOurEarlierStart(LeaseRow row) {
        return standing == LeaseStanding.UNKNOWN && row.owner().startsWith(settings.hostName() + "/");
    }

    private void saw(LeaseRow row) {
        owner = row.owner();
        watch.saw(row);
    }

    /** @return why this server may not do what is refused without a lock, as a sentence; empty when it may */
    public Optional<String> obstacle() {
        if (standing == LeaseStanding.STRICT_WAITS) {
            look();
        }
        boolean stale = standing == LeaseStanding.HELD && System.nanoTime() - confirmed > TRUSTED_NANOS;
        String why = stale ? "The store has not confirmed for some seconds that this server is the writer." : describe();
        return standing.mayWrite() && !stale ? Optional.empty() : Optional.of(why + " Nothing was written. Check-ins go on.");
    }

    /** @return whether another server keeps this one from being the writer, which only an operator can mend */
    public boolean isRefused() {
        return standing == LeaseStanding.REFUSED;
    }

    /** @return who is the writer, as a sentence */
    public String describe() {
        return standing.sentence(me, owner);
    }

    void stopping(@Observes @BeforeDestroyed(ApplicationScoped.class) Object context) {
        try {
            if (standing == LeaseStanding.HELD) {
                book.release(me);
            }
        } catch (MongoException away) {
            LOG.log(Level.INFO, "The lease could not be given back and runs out by itself: " + away.getMessage());
        }
    }

    private boolean isStrict() {
        return settings.lockMode() == LockMode.STRICT;
    }
}
