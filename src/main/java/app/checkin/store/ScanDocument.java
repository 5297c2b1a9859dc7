package app.checkin.store;

import app.checkin.domain.Direction;
import app.checkin.domain.Outcome;
import app.checkin.domain.Passage;
import app.checkin.domain.Reason;
import app.checkin.domain.Scan;
import app.checkin.domain.Source;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;

/** A {@link Scan} as the store keeps it; {@code slot} and {@code seat} are there only where the scan holds one. */
final class ScanDocument {

    private static final String SEPARATOR = ":";

    private ScanDocument() {
    }

    static Document of(Scan scan) {
        Scan.Where where = scan.where();
        Scan.What what = scan.what();
        Document document = new Document("_id", scan.nonce()).append("fp", scan.fingerprint())
                .append("event", where.event()).append("list", where.list())
                .append("station", where.station()).append("stationName", where.stationName())
                .append("direction", what.direction().slug()).append("source", what.source().slug())
                .append("at", Date.from(scan.at())).append("verdict", scan.result().outcome().slug());
        what.participant().ifPresent(id -> document.append("participant", id));
        what.scannedAt().ifPresent(at -> document.append("scannedAt", Date.from(at)));
        if (!what.note().isEmpty()) {
            document.append("note", what.note());
        }
        result(document, scan);
        return document;
    }

    private static void result(Document document, Scan scan) {
        Scan.Result result = scan.result();
        result.reason().ifPresent(reason -> document.append("reason", reason.slug()));
        result.first().ifPresent(first -> document.append("first", new Document("n", first.n()).append("scan", first.scan())
                .append("at", Date.from(first.at())).append("station", first.station())));
        result.undoes().ifPresent(nonce -> document.append("undoes", nonce));
        if (result.claim().slot() > 0) {
            document.append(Indexes.SLOT, slot(scan.where().list(), scan.what().participant().orElseThrow(), result.claim().slot()));
        } else if (result.outcome() == Outcome.UNDONE) {
            document.append(Indexes.SLOT, undoSlot(result.undoes().orElseThrow()));
        }
        if (result.claim().seat() > 0) {
            document.append(Indexes.SEAT, seat(scan.where().list(), result.claim().seat()));
        }
    }

    static String slot(String list, String participant, int n) {
        return list + SEPARATOR + participant + SEPARATOR + n;
    }

    /** @return the slot of the passage before; empty for the first one, and for a list that keeps no state */
    static Optional<String> slotBefore(String slot) {
        int n = number(slot);
        return n > 1 ? Optional.of(slot.substring(0, slot.lastIndexOf(SEPARATOR) + 1) + (n - 1)) : Optional.empty();
    }

    /** On lists that keep no state an admission can still be undone only once. */
    static String undoSlot(String undone) {
        return "undo" + SEPARATOR + undone;
    }

    static String seat(String list, int k) {
        return list + SEPARATOR + k;
    }

    static Scan read(Document document) {
        Scan.Where where = new Scan.Where(document.getString("event"), document.getString("list"),
                document.getString("station"), document.getString("stationName"));
        Scan.What what = new Scan.What(Optional.ofNullable(document.getString("participant")),
                Direction.of(document.getString("direction")), Source.of(document.getString("source")),
                Optional.ofNullable(document.getDate("scannedAt")).map(Date::toInstant),
                Optional.ofNullable(document.getString("note")).orElse(""));
        Instant at = document.getDate("at").toInstant();
        return new Scan(document.getString("_id"), document.getString("fp"), where, what, at, readResult(document));
    }

    private static Scan.Result readResult(Document document) {
        Optional<Passage> first = Optional.ofNullable(document.get("first", Document.class)).map(found -> new Passage(
                found.getInteger("n"), found.getString("scan"), found.getDate("at").toInstant(), found.getString("station")));
        return new Scan.Result(Outcome.of(document.getString("verdict")),
                Optional.ofNullable(document.getString("reason")).map(Reason::of), first,
                Optional.ofNullable(document.getString("undoes")),
                new Scan.Claim(number(document.getString(Indexes.SLOT)), number(document.getString(Indexes.SEAT))));
    }

    private static int number(String key) {
        if (key == null || key.startsWith("undo" + SEPARATOR)) {
            return 0;
        }
        return Integer.parseInt(key.substring(key.lastIndexOf(SEPARATOR) + 1));
    }
}
