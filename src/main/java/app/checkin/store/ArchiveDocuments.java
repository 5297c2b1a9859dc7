package app.checkin.store;

import app.checkin.domain.ArchivePart;
import com.mongodb.client.model.Filters;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.json.JsonMode;
import org.bson.json.JsonWriterSettings;

/** Documents as lines of an archive and back: whole, in canonical Extended JSON, which loses no type; fields added later come along. */
final class ArchiveDocuments {

    /** What would let a phone in, or tell that one is. */
    static final Set<String> SECRETS = Set.of("code", "token", "claim", "claimedAt");

    private static final JsonWriterSettings JSON = JsonWriterSettings.builder().outputMode(JsonMode.EXTENDED).build();

    private ArchiveDocuments() {
    }

    /** Replaced tickets carry no event, but their code begins with its tag. */
    static Bson of(ArchivePart part, String event, String tag) {
        return switch (part) {
            case EVENTS -> Filters.eq("_id", event);
            case RETIRED -> Filters.regex("_id", "^" + tag);
            default -> Filters.eq("event", event);
        };
    }

    static String line(ArchivePart part, Document document) {
        if (part == ArchivePart.STATIONS) {
            document.keySet().removeAll(SECRETS);
        }
        return document.toJson(JSON);
    }
}
