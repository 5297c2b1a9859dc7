package app.checkin.store;

import app.checkin.domain.Station;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Keeps stations. Of codes and tokens only hashes are stored; taking a card is one conditional write. */
@ApplicationScoped
public class StationStore {

    private static final FindOneAndUpdateOptions AFTER = new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER);

    private static final Bson NOT_OFFERED = Updates.combine(Updates.unset("offer"), Updates.unset("offerEnds"));

    private final MongoCollection<Document> stations;

    /** For proxies. */
    protected StationStore() {
        this.stations = null;
    }

    /** @param database where they are kept */
    @Inject
    public StationStore(MongoDatabase database) {
        this.stations = database.getCollection("stations");
    }

    /** Stores a new station that waits for its phone.
     *  @param codeHash of the enrolment code on its card */
    public void insert(Station station, String codeHash) {
        stations.insertOne(new Document("_id", station.id()).append("event", station.event()).append("name", station.name())
                .append("lists", station.lists()).append("rights", station.rights().stream().map(Enum::name).toList())
                .append("blocked", false).append("expires", Date.from(station.state().expires())).append("code", codeHash));
    }

    /** Takes a card, or an offered station from the phone that has it: the first claim gets it, and may take it again until {@code repeatSince} is past.
     *  @param claim hash of what the claimant made for itself
     *  @return the station, now enrolled; empty when the card is unknown, used or expired */
    public Optional<Station> claim(String codeHash, String claim, String tokenHash, Instant now, Instant repeatSince) {
        Bson free = Filters.and(Filters.eq("code", codeHash), Filters.eq("claim", null), Filters.gt("expires", Date.from(now)),
                Filters.eq("blocked", false));
        Bson enrolled = Updates.combine(Updates.set("code", codeHash), Updates.set("claim", claim), Updates.set("token", tokenHash),
                Updates.set("claimedAt", Date.from(now)), NOT_OFFERED);
        return update(free, enrolled).or(() -> update(offered(codeHash, now), enrolled))
                .or(() -> first(Filters.and(Filters.eq("code", codeHash), Filters.eq("claim", claim),
                        Filters.gt("claimedAt", Date.from(repeatSince)), Filters.eq("blocked", false))));
    }

    /** Offers an enrolled station to another phone. The one that has it stays until the other claims the code, by which the
     *  token of the first is gone in the same write.
     *  @param until when the offer ends
     *  @return the station; empty for an unknown id, or one that is blocked or waits for its phone */
    public Optional<Station> offer(String id, String codeHash, Instant until) {
        return update(Filters.and(Filters.eq("_id", id), Filters.exists("token"), Filters.eq("blocked", false)),
                Updates.combine(Updates.set("offer", codeHash), Updates.set("offerEnds", Date.from(until))));
    }

    /** @return the station that is offered by this code */
    public Optional<Station> byOffer(String codeHash, Instant now) {
        return first(offered(codeHash, now));
    }

    private static Bson offered(String codeHash, Instant now) {
        return Filters.and(Filters.eq("offer", codeHash), Filters.gt("offerEnds", Date.from(now)), Filters.gt("expires", Date.from(now)),
                Filters.eq("blocked", false));
    }

    /** @return the station of this card, whatever its state */
    public Optional<Station> byCode(String codeHash) {
        return first(Filters.eq("code", codeHash));
    }

    /** @return the station that holds this token, blocked or not */
    public Optional<Station> byToken(String tokenHash) {
        return first(Filters.eq("token", tokenHash));
    }

    /** @return the station of this id */
    public Optional<Station> find(String id) {
        return first(Filters.eq("_id", id));
    }

    /** @return the stations of an event, by name */
    public List<Station> of(String event) {
        return stations.find(Filters.eq("event", event)).sort(new Document("name", 1)).map(StationStore::read).into(new ArrayList<>());
    }

    /** Shuts a station out. @return the station, empty for an unknown id */
    public Optional<Station> block(String id) {
        return update(Filters.eq("_id", id), Updates.set("blocked", true));
    }

    /** Gives a station a new card; the phone that had the old one is out.
     *  @return the station, waiting for its phone; empty for an unknown id */
    public Optional<Station> renew(String id, String codeHash, Instant expires) {
        return update(Filters.eq("_id", id), Updates.combine(Updates.set("code", codeHash), Updates.set("blocked", false),
                Updates.set("expires", Date.from(expires)), Updates.unset("claim"), Updates.unset("token"), Updates.unset("claimedAt"), NOT_OFFERED));
    }

    private Optional<Station> first(Bson filter) {
        return Optional.ofNullable(stations.find(filter).first()).map(StationStore::read);
    }

    private Optional<Station> update(Bson filter, Bson change) {
        return Optional.ofNullable(stations.findOneAndUpdate(filter, change, AFTER)).map(StationStore::read);
    }

    static Station read(Document document) {
        Set<Station.Right> rights = document.getList("rights", String.class, List.of()).stream().map(Station.Right::valueOf)
                .collect(Collectors.toSet());
        Station.State state = new Station.State(document.containsKey("claim"), document.getBoolean("blocked", false),
                document.getDate("expires").toInstant());
        return new Station(document.getString("_id"), document.getString("event"), document.getString("name"),
                document.getList("lists", String.class, List.of()), rights, state);
    }
}
