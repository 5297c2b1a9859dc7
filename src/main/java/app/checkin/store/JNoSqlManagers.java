package app.checkin.store;

import app.checkin.config.Settings;
import com.mongodb.client.MongoClient;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import org.eclipse.jnosql.communication.semistructured.DatabaseManager;
import org.eclipse.jnosql.databases.mongodb.communication.MongoDBDocumentConfiguration;
import org.eclipse.jnosql.databases.mongodb.communication.MongoDBDocumentManager;
import org.eclipse.jnosql.mapping.Database;
import org.eclipse.jnosql.mapping.DatabaseType;

/**
 * Gives JNoSQL our client. Left to itself it opens a new one for every call and never closes it. The priority must be
 * on the class: on a producer method CDI 4.0 ignores it.
 */
@Alternative
@Priority(Interceptor.Priority.APPLICATION)
@ApplicationScoped
public class JNoSqlManagers {

    private final MongoDBDocumentManager manager;

    /** For proxies. */
    protected JNoSqlManagers() {
        this.manager = null;
    }

    /** @param client the one client */
    @Inject
    public JNoSqlManagers(MongoClient client, Settings settings) {
        this.manager = new MongoDBDocumentConfiguration().get(client).apply(settings.database());
    }

    /** @return for what is special to MongoDB */
    @Produces
    @Singleton
    @Typed(MongoDBDocumentManager.class)
    public MongoDBDocumentManager mongo() {
        return manager;
    }

    /** @return for repositories */
    @Produces
    @Singleton
    @Database(DatabaseType.DOCUMENT)
    @Typed(DatabaseManager.class)
    public DatabaseManager documents() {
        return manager;
    }
}
