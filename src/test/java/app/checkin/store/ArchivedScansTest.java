package app.checkin.store;

import static org.assertj.core.api.Assertions.assertThat;

import app.checkin.domain.ArchivePart;
import app.checkin.embedded.EmbeddedStore;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An archive fits together though the door is busy while it is read, and forgets no collection. */
class ArchivedScansTest {

    /** Collections that are no part of an archive, and why. */
    private static final Map<String, String> LEFT_OUT = Map.of(
            "users", "they sign in to the whole installation, not to an event",
            "imports", "their undo needs the rows, which are kept for a day only",
            "importChunks", "rows of imports",
            "leases", "who is the writer now",
            "servers", "who is there now",
            "restores", "what is being restored now");

    private static final Pattern COLLECTION = Pattern.compile("(?:getCollection\\(|@Entity\\(|index\\(|RESTORES = )\"(\\w+)\"");

    @TempDir
    private Path folder;
    private EmbeddedStore store;
    private MongoClient client;
    private MongoCollection<Document> scans;

    @BeforeEach
    void open() {
        store = EmbeddedStore.open(folder);
        client = MongoClients.create(store.uri());
        MongoDatabase database = client.getDatabase("checkin");
        new Indexes(database).create();
        scans = database.getCollection("scans");
    }

    @AfterEach
    void close() {
        client.close();
        store.close();
    }

    @Test
    void shouldFetchWhatAScanRestsOnWhenTheCursorMissedIt() {
        scans.insertOne(scan("unseen", "one").append("slot", "l:p:1"));
        scans.insertOne(scan("unseen", "two").append("slot", "l:p:2").append("undoes", "zero"));
        scans.insertOne(scan("unseen", "zero"));
        scans.insertOne(scan("unseen", "first"));
        scans.insertOne(scan("seen", "three").append("slot", "l:p:3").append("first", new Document("scan", "first")));
        scans.insertOne(scan("unseen", "nobody asks"));

        assertThat(read("seen", scan -> { })).extracting(scan -> scan.getString("_id"))
                .containsExactlyInAnyOrder("three", "two", "one", "zero", "first");
    }

    @Test
    void shouldGiveAPlaceToItsLastHolderOnly() {
        scans.insertOne(scan("event", "a").append("seat", "l:1"));
        scans.insertOne(scan("event", "b"));

        List<Document> read = read("event", scan -> {
            if (scan.getString("_id").equals("b")) {
                scans.updateOne(new Document("_id", "a"), Updates.unset("seat"));
            }
        });

        assertThat(read).extracting(scan -> scan.getString("_id")).containsExactlyInAnyOrder("a", "b");
        assertThat(read).noneMatch(scan -> scan.containsKey("seat"));
    }

    @Test
    void shouldHaveEachCollectionOrAReasonWhyNot() throws IOException {
        Set<String> found;
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            found = files.filter(file -> file.toString().endsWith(".java")).flatMap(file -> COLLECTION.matcher(text(file)).results())
                    .map(match -> match.group(1)).collect(Collectors.toCollection(TreeSet::new));
        }

        Set<String> known = new TreeSet<>(LEFT_OUT.keySet());
        Stream.of(ArchivePart.values()).map(ArchivePart::slug).forEach(known::add);
        assertThat(found).as("collections of the store").isEqualTo(known);
    }

    private List<Document> read(String event, java.util.function.Consumer<Document> meanwhile) {
        List<Document> read = new ArrayList<>();
        new ArchivedScans(scans, scan -> {
            read.add(scan);
            meanwhile.accept(scan);
        }).read(event);
        return read;
    }

    private static Document scan(String event, String id) {
        return new Document("_id", id).append("event", event);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
