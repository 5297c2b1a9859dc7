package app.checkin.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.checkin.archive.ArchiveFile;
import app.checkin.archive.Repacked;
import app.checkin.domain.ArchivePart;
import app.checkin.domain.Conflict;
import app.checkin.domain.TicketCode;
import app.checkin.domain.Unavailable;
import app.checkin.embedded.EmbeddedStore;
import app.checkin.store.ArchiveContent;
import app.checkin.store.ArchiveStore;
import app.checkin.store.Indexes;
import app.checkin.store.RestoreStore;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All of an archive is written, field by field, or nothing of it; whatever is there already stays. */
class RestoreRunnerTest {

    private static final Instant NOW = Instant.parse("2026-12-04T17:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final String TAG = "ABCD";

    private final Random random = new Random(7);
    @TempDir
    private Path folder;
    private EmbeddedStore store;
    private MongoClient client;
    private MongoDatabase source;
    private MongoDatabase target;

    @BeforeEach
    void open() {
        store = EmbeddedStore.open(folder);
        client = MongoClients.create(store.uri());
        source = client.getDatabase("source");
        target = client.getDatabase("target");
        new Indexes(source).create();
        new Indexes(target).create();
        fill(source);
    }

    @AfterEach
    void close() {
        client.close();
        store.close();
    }

    @Test
    void shouldWriteEachDocumentAsItWas() throws IOException {
        restore(archive());

        for (ArchivePart part : ArchivePart.values()) {
            List<Document> before = all(source, part);
            if (part == ArchivePart.STATIONS) {
                before.forEach(station -> List.of("code", "token", "claim", "claimedAt").forEach(station::remove));
            }
            assertThat(all(target, part)).as(part.slug()).isNotEmpty().containsExactlyInAnyOrderElementsOf(before);
        }
        assertThat(target.getCollection("restores").countDocuments()).isZero();
    }

    @Test
    void shouldRemoveWhatItWroteWhenTheRestCannotBeWritten() throws IOException {
        Document others = new Document("_id", "list1").append("event", "other");
        target.getCollection("lists").insertOne(others);

        assertThatThrownBy(() -> restore(archive())).isInstanceOf(Conflict.class);

        assertNothingOfIt();
        assertThat(all(target, ArchivePart.LISTS)).containsExactly(others);
    }

    @Test
    void shouldClearWhatADeadServerLeft() throws IOException {
        target.getCollection("participants").insertOne(new Document("_id", "half").append("event", "event1").append("ticket", "t").append("reference", "r"));
        target.getCollection("scans").insertOne(new Document("_id", "other half").append("event", "event2"));
        marker("event1", NOW.minusSeconds(121));
        marker("event2", NOW.minusSeconds(121));

        restore(archive());

        assertThat(all(target, ArchivePart.PARTICIPANTS)).hasSize(all(source, ArchivePart.PARTICIPANTS).size());
        assertThat(all(target, ArchivePart.SCANS)).hasSize(all(source, ArchivePart.SCANS).size());
        assertThat(target.getCollection("restores").countDocuments()).isZero();
    }

    @Test
    void shouldLeaveAloneWhatSomebodyElseIsWriting() throws IOException {
        marker("event1", NOW.minusSeconds(119));
        target.getCollection("scans").insertOne(new Document("_id", "theirs").append("event", "event1"));

        assertThatThrownBy(() -> restore(archive())).isInstanceOf(Unavailable.class);

        assertThat(all(target, ArchivePart.SCANS)).hasSize(1);
        assertThat(all(target, ArchivePart.EVENTS)).isEmpty();
    }

    @Test
    void shouldNotTouchAnEventThatIsThere() throws IOException {
        restore(archive());
        target.getCollection("participants").deleteOne(new Document());
        List<List<Document>> before = everything();

        assertThatThrownBy(() -> restore(archive())).isInstanceOf(Conflict.class).hasMessageContaining("Winter concert");
        byte[] sameTickets = new Repacked(archive()).everywhere("event1", "event9").signed().bytes();
        assertThatThrownBy(() -> restore(sameTickets)).isInstanceOf(Conflict.class);

        assertThat(everything()).isEqualTo(before);
    }

    private void assertNothingOfIt() {
        for (ArchivePart part : ArchivePart.values()) {
            assertThat(all(target, part)).as(part.slug()).noneMatch(document -> "event1".equals(document.get("event")));
        }
        assertThat(all(target, ArchivePart.RETIRED)).isEmpty();
        assertThat(all(target, ArchivePart.EVENTS)).isEmpty();
        assertThat(target.getCollection("restores").countDocuments()).isZero();
    }

    private List<List<Document>> everything() {
        return Stream.of(ArchivePart.values()).map(part -> all(target, part)).toList();
    }

    private void marker(String event, Instant touched) {
        target.getCollection("restores").insertOne(new Document("_id", event).append("tag", TAG).append("owner", "somebody")
                .append("touched", Date.from(touched)));
    }

    private byte[] archive() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ArchiveContent content = new ArchiveContent();
        content.accept(ArchivePart.EVENTS, source.getCollection("events").find().first().toJson());
        new ArchiveService(new ArchiveStore(source), CLOCK).write(content.event(), out);
        return out.toByteArray();
    }

    private void restore(byte[] archive) throws IOException {
        try (ArchiveFile file = ArchiveFile.receive(new ByteArrayInputStream(archive))) {
            ArchiveContent content = new ArchiveContent();
            file.check(content::accept);
            new RestoreRunner(new RestoreStore(target), CLOCK, random).write(content.event().id(), content, file);
        }
    }

    private static List<Document> all(MongoDatabase database, ArchivePart part) {
        return database.getCollection(part.slug()).find().into(new ArrayList<>());
    }

    private void fill(MongoDatabase database) {
        String time = NOW.toString();
        String later = NOW.plusSeconds(3_600).toString();
        database.getCollection("events").insertOne(new Document("_id", "event1").append("tag", TAG).append("name", "Winter concert")
                .append("place", "").append("timeZone", "Europe/Berlin").append("doorsOpen", time).append("starts", time).append("ends", later)
                .append("doorsClose", later).append("languages", List.of("en")).append("helpPoint", "desk").append("contact", "")
                .append("retentionDays", 30).append("capacity", 0).append("expected", 0)
                .append("addedLater", new Document("long", 5L).append("double", 0.1).append("date", Date.from(NOW)).append("none", null)));
        database.getCollection("lists").insertOne(new Document("_id", "list1").append("event", "event1").append("name", "Entrance")
                .append("categories", new Document()).append("opens", "").append("closes", "").append("policy", "once").append("capacity", 3)
                .append("position", 1L << 40));
        database.getCollection("stations").insertOne(new Document("_id", "station1").append("event", "event1").append("name", "Door")
                .append("lists", List.of("list1")).append("rights", List.of()).append("blocked", false).append("expires", Date.from(NOW))
                .append("code", "secret").append("token", "secret").append("claim", "secret").append("claimedAt", Date.from(NOW)));
        for (int n = 0; n < 40; n++) {
            String ticket = TicketCode.issue(TAG, random).text();
            database.getCollection("participants").insertOne(new Document("_id", "person" + n).append("event", "event1").append("name", "Jörg \"" + n + "\"\n")
                    .append("familyName", "").append("email", "").append("language", "").append("searchKey", "k").append("sortKey", "k" + n)
                    .append("category", "").append("party", "").append("marks", List.of("VIP")).append("externalId", "").append("status", "registered")
                    .append("since", Date.from(NOW)).append("barred", false).append("ticket", ticket).append("reference", "R" + n)
                    .append("importKey", "event1 mail:" + n).append("import", "i"));
        }
        database.getCollection("retired").insertOne(new Document("_id", TicketCode.issue(TAG, random).text()).append("participant", "person1")
                .append("at", Date.from(NOW)));
        database.getCollection("scans").insertOne(new Document("_id", "scan1").append("fp", "f").append("event", "event1").append("list", "list1")
                .append("station", "station1").append("stationName", "Door").append("direction", "in").append("source", "camera")
                .append("at", Date.from(NOW)).append("verdict", "admitted").append("participant", "person1").append("slot", "list1:person1:1")
                .append("seat", "list1:2"));
    }
}
