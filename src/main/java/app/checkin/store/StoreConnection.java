package app.checkin.store;

import app.checkin.config.Settings;
import app.checkin.embedded.EmbeddedStore;
import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.event.CommandListener;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.bson.Document;

/**
 * The one connection to the store in the whole application: to {@code MONGODB_URI}, or to the embedded store where
 * there is none.
 */
@ApplicationScoped
public class StoreConnection {

    private static final int SELECTION_SECONDS = 3;
    private static final int SOCKET_SECONDS = 10;

    private final Optional<EmbeddedStore> embedded;
    private final MongoClient client;
    private final String database;
    private final PoolWatch pool = new PoolWatch();
    private final int mostConnections;

    /** For proxies. */
    protected StoreConnection() {
        this.embedded = Optional.empty();
        this.client = null;
        this.database = "";
        this.mostConnections = 0;
    }

    /** Opens the embedded store where it is used, and connects. @param listeners hear every command (tests, metrics) */
    @Inject
    public StoreConnection(Settings settings, Instance<CommandListener> listeners) {
        this.embedded = settings.mongoUri().isPresent() ? Optional.empty() : Optional.of(EmbeddedStore.open(settings.dataDir()));
        this.database = settings.database();
        this.mostConnections = settings.maxPoolSize();
        String uri = settings.mongoUri().orElseGet(() -> embedded.orElseThrow().uri());
        MongoClientSettings.Builder driver = MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(uri))
                .applyToConnectionPoolSettings(connections -> connections.maxSize(mostConnections).addConnectionPoolListener(pool))
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(SELECTION_SECONDS, TimeUnit.SECONDS))
                .applyToSocketSettings(socket -> socket.connectTimeout(SELECTION_SECONDS, TimeUnit.SECONDS)
                        .readTimeout(SOCKET_SECONDS, TimeUnit.SECONDS));
        listeners.forEach(driver::addCommandListener);
        this.client = MongoClients.create(driver.build());
    }

    /** @return the client, for JNoSQL */
    @Produces
    @Singleton
    public MongoClient client() {
        return client;
    }

    /** Whatever the URI says, a write counts when a majority has it in its journal.
     *  @return the database, for everything that needs the driver */
    @Produces
    @Singleton
    public MongoDatabase database() {
        MongoDatabase opened = client.getDatabase(database);
        return embedded.isPresent() ? opened : opened.withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    }

    /** @return whether the store runs inside this process */
    public boolean isEmbedded() {
        return embedded.isPresent();
    }

    /** @return how many connections are at work just now */
    public int connectionsInUse() {
        return pool.inUse();
    }

    /** @return how many connections there may be */
    public int mostConnections() {
        return mostConnections;
    }

    /** Asks the store whether it is there.
     *  @throws com.mongodb.MongoException when it does not answer */
    public void ping() {
        client.getDatabase(database).runCommand(new Document("ping", 1));
    }

    @PreDestroy
    void close() {
        client.close();
        embedded.ifPresent(EmbeddedStore::close);
    }
}
