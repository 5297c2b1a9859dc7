package app.checkin.store;

import app.checkin.domain.Vitals;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;

/** Keeps what phones last told of themselves, with their station. */
@ApplicationScoped
public class VitalsStore {

    private final MongoCollection<Document> stations;

    /** For proxies. */
    protected VitalsStore() {
        this.stations = null;
    }

    /** @param database where stations are kept */
    @Inject
    public VitalsStore(MongoDatabase database) {
        this.stations = database.getCollection("stations");
    }

    /** @param id of the station, made before */
    public void keep(String id, Vitals vitals) {
        Document document = new Document("network", vitals.network()).append("unsent", vitals.unsent()).append("who", vitals.who())
                .append("at", Date.from(vitals.at()));
        vitals.battery().ifPresent(battery -> document.append("battery", battery));
        stations.updateOne(Filters.eq("_id", id), Updates.set("vitals", document));
    }

    /** @return what the phones of an event last told, by the station's id, without those that never spoke */
    public Map<String, Vitals> of(String event) {
        Map<String, Vitals> last = new HashMap<>();
        stations.find(Filters.eq("event", event)).forEach(document -> Optional.ofNullable(document.get("vitals", Document.class))
                .ifPresent(vitals -> last.put(document.getString("_id"), readVitals(vitals))));
        return last;
    }

    private static Vitals readVitals(Document vitals) {
        return new Vitals(Optional.ofNullable(vitals.getInteger("battery")), vitals.getString("network"), vitals.getInteger("unsent"),
                vitals.getString("who"), vitals.getDate("at").toInstant());
    }
}
