package app.checkin.store;

import app.checkin.domain.Passage;
import app.checkin.domain.Scan;
import com.mongodb.ReadConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.eclipse.microprofile.metrics.annotation.Timed;

/**
 * The record of the door: append-only. One insert decides an admission, by the unique keys {@code _id}, {@code slot}
 * and {@code seat}; nothing in a record ever changes but the freeing of a seat. Only exact keys are used on the scan
 * path, so that it is fast on every store.
 */
@ApplicationScoped
public class ScanStore {

    private final MongoCollection<Document> scans;

    /** For proxies. */
    protected ScanStore() {
        this.scans = null;
    }

    /** @param database where they are kept, and whether it is the embedded one, which knows no read concern */
    @Inject
    public ScanStore(MongoDatabase database, StoreConnection connection) {
        MongoCollection<Document> collection = database.getCollection("scans");
        this.scans = connection.isEmbedded() ? collection : collection.withReadConcern(ReadConcern.MAJORITY);
    }

    /** The one write of an admission, a denial or an undo.
     *  @return whether it was stored; false when one of its keys is taken, of which nothing was then written
     *  @throws com.mongodb.MongoException when the outcome is unknown: asking again with the same nonce finds out */
    @Timed(name = "checkin_scan", absolute = true, tags = "phase=store")
    public boolean insert(Scan scan) {
        return Duplicates.inserted(() -> scans.insertOne(ScanDocument.of(scan)));
    }

    /** @return the scan that was made with this nonce */
    public Optional<Scan> find(String nonce) {
        return first(Filters.eq("_id", nonce));
    }

    /** @return the scan that is passage {@code n} of a participant on a list */
    public Optional<Scan> passage(String list, String participant, int n) {
        return first(Filters.eq(Indexes.SLOT, ScanDocument.slot(list, participant, n)));
    }

    /** Walks the passages by key.
     *  @param from the first number to look at
     *  @return the last passage from there on, empty when there is none */
    public Optional<Passage> lastPassage(String list, String participant, int from) {
        Optional<Passage> last = Optional.empty();
        Optional<Passage> next = passage(list, participant, from).map(Scan::passage);
        while (next.isPresent()) {
            last = next;
            next = passage(list, participant, next.get().n() + 1).map(Scan::passage);
        }
        return last;
    }

    /** @return whether this admission of a list without state has been undone */
    public boolean undone(String nonce) {
        return first(Filters.eq(Indexes.SLOT, ScanDocument.undoSlot(nonce))).isPresent();
    }

    /** @return the places of a list that are taken, by number from 1 */
    public BitSet seatsTaken(String list, int capacity) {
        List<String> keys = IntStream.rangeClosed(1, capacity).mapToObj(k -> ScanDocument.seat(list, k)).toList();
        BitSet taken = new BitSet(capacity + 1);
        scans.find(Filters.in(Indexes.SEAT, keys)).projection(Projections.include(Indexes.SEAT)).forEach(document -> {
            String seat = document.getString(Indexes.SEAT);
            taken.set(Integer.parseInt(seat.substring(seat.lastIndexOf(':') + 1)));
        });
        return taken;
    }

    /** Gives a place back.
     *  @param nonce of the entry that held it
     *  @return the number of the place, 0 when it held none */
    public int freeSeat(String nonce) {
        Document entry = scans.findOneAndUpdate(Filters.eq("_id", nonce), Updates.unset(Indexes.SEAT));
        return entry == null ? 0 : ScanDocument.read(entry).result().claim().seat();
    }

    /** Hands every scan of an event to the reader, streamed, in no order. */
    public void each(String event, Consumer<Scan> reader) {
        scans.find(Filters.eq("event", event)).map(ScanDocument::read).forEach(reader);
    }

    /** @return how many scans an event has */
    public long count(String event) {
        return scans.countDocuments(Filters.eq("event", event));
    }

    /** @return the last scans of an event, the newest first */
    public List<Scan> latest(String event, int limit) {
        return scans.find(Filters.eq("event", event)).sort(Sorts.descending("at")).limit(limit).map(ScanDocument::read)
                .into(new ArrayList<>());
    }

    /** @return every scan of a participant, the newest first */
    public List<Scan> of(String participant) {
        return scans.find(Filters.eq("participant", participant)).sort(Sorts.descending("at")).map(ScanDocument::read)
                .into(new ArrayList<>());
    }

    private Optional<Scan> first(Bson filter) {
        return Optional.ofNullable(scans.find(filter).first()).map(ScanDocument::read);
    }
}
