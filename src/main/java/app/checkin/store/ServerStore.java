package app.checkin.store;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.bson.Document;

/** Keeps which servers that change things are there: one document each, with a number that it makes grow. */
@ApplicationScoped
public class ServerStore {

    private final MongoCollection<Document> servers;

    /** For proxies. */
    protected ServerStore() {
        this.servers = null;
    }

    /** @param database where they are kept */
    @Inject
    public ServerStore(MongoDatabase database) {
        this.servers = database.getCollection("servers");
    }

    /** Says that a server is there.
     *  @param number higher than the one before */
    public void beat(String id, long number) {
        servers.replaceOne(Filters.eq("_id", id), new Document("_id", id).append("beats", number), new ReplaceOptions().upsert(true));
    }

    /** @return each server's number, by its id */
    public Map<String, Long> beats() {
        Map<String, Long> all = new HashMap<>();
        servers.find().forEach(document -> all.put(document.getString("_id"), document.getLong("beats")));
        return all;
    }

    /** Forgets a server that ended. */
    public void remove(String id) {
        servers.deleteOne(Filters.eq("_id", id));
    }
}
