package app.checkin.ops;

import app.checkin.store.StoreConnection;
import com.mongodb.MongoException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;

/** Whether the store answers. */
@ApplicationScoped
public class StoreHealth {

    private static final System.Logger LOG = System.getLogger(StoreHealth.class.getName());

    private final StoreConnection connection;

    /** For proxies. */
    protected StoreHealth() {
        this(null);
    }

    /** @param connection asked */
    @Inject
    public StoreHealth(StoreConnection connection) {
        this.connection = connection;
    }

    /**
     * What one part of the system says of itself.
     *
     * @param up whether it does its work
     * @param detail a sentence: what it is, or what is wrong and what helps
     */
    public record Finding(boolean up, String detail) {
    }

    /** @return what the store says now; waits some seconds at most */
    public Finding ask() {
        String which = connection.isEmbedded() ? "The embedded store" : "The store at MONGODB_URI";
        try {
            connection.ping();
            return new Finding(true, which + " answers.");
        } catch (MongoException away) {
            LOG.log(Level.WARNING, "The store does not answer", away);
            return new Finding(false, which + " does not answer. Check-ins wait and are sent again; nothing is lost.");
        }
    }
}
