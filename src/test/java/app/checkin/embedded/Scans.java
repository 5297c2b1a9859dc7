package app.checkin.embedded;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.util.Date;
import java.util.UUID;
import org.bson.Document;

/** A collection like that of the scans, with documents of their size and their unique keys. */
final class Scans {

    private Scans() {
    }

    /** The collection, with the unique sparse indexes {@code slot} and {@code seat}. */
    static MongoCollection<Document> of(MongoClient client) {
        MongoCollection<Document> scans = client.getDatabase("checkin").getCollection("scans");
        scans.createIndex(Indexes.ascending("slot"), new IndexOptions().unique(true).sparse(true).name("slot"));
        scans.createIndex(Indexes.ascending("seat"), new IndexOptions().unique(true).sparse(true).name("seat"));
        return scans;
    }

    /** A scan of about 450 bytes that takes a slot, and the seat of the same number. */
    static Document scan(String number) {
        return denied(number).append("slot", "lst_4k2m9q8w7e:prt_" + number + ":1").append("seat", "lst_4k2m9q8w7e:" + number);
    }

    /** A scan that takes neither slot nor seat. */
    static Document denied(String number) {
        return new Document("_id", UUID.randomUUID().toString().replace("-", ""))
                .append("fp", "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
                .append("event", "evt_7h3k1z0x5c").append("list", "lst_4k2m9q8w7e").append("participant", "prt_" + number)
                .append("station", "sta_1q2w3e4r5t").append("source", "camera").append("direction", "in")
                .append("at", new Date()).append("scannedAt", new Date()).append("verdict", "admitted");
    }
}
