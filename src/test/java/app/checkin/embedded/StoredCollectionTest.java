package app.checkin.embedded;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.regex;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.descending;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredCollectionTest {

    private static final int MANY = 2500;

    @TempDir
    private Path folder;
    private EmbeddedStore store;
    private MongoClient client;
    private MongoCollection<Document> people;

    @BeforeEach
    void open() {
        store = EmbeddedStore.open(folder);
        client = MongoClients.create(store.uri());
        people = client.getDatabase("checkin").getCollection("participants");
        people.createIndex(ascending("ticket"), new IndexOptions().unique(true));
        people.createIndex(ascending("event", "reference"), new IndexOptions().unique(true));
    }

    @AfterEach
    void close() {
        client.close();
        store.close();
    }

    private static Document person(int number) {
        return new Document("_id", "p" + number).append("event", "e").append("ticket", "T" + number).append("reference", "R" + number)
                .append("age", number % 100).append("name", "Person " + number);
    }

    private void insert(int count) {
        people.insertMany(IntStream.range(0, count).mapToObj(StoredCollectionTest::person).toList());
    }

    @Test
    void shouldReadAResultOfManyBatchesOnce() {
        insert(MANY);
        assertThat(people.find().map(found -> found.getString("_id")).into(new ArrayList<>())).hasSize(MANY).doesNotHaveDuplicates();
        assertThat(people.find().batchSize(7).into(new ArrayList<>())).hasSize(MANY);
        assertThat(people.find().sort(descending("_id")).into(new ArrayList<>())).hasSize(MANY)
                .isSortedAccordingTo((one, other) -> other.getString("_id").compareTo(one.getString("_id")));
        assertThat(people.find(eq("age", 5)).batchSize(2).projection(include("name")).into(new ArrayList<>())).hasSize(MANY / 100)
                .allSatisfy(found -> assertThat(found.keySet()).containsExactlyInAnyOrder("_id", "name"));
        assertThat(people.countDocuments()).isEqualTo(MANY);
        assertThat(people.countDocuments(eq("age", 5))).isEqualTo(MANY / 100);
    }

    @Test
    void shouldSortSkipAndLimit() {
        insert(300);
        assertThat(people.find().sort(descending("age", "_id")).skip(2).limit(3).map(found -> found.getString("_id")))
                .containsExactly("p199", "p98", "p298");
        assertThat(people.find().skip(290).into(new ArrayList<>())).hasSize(10);
    }

    @Test
    void shouldFindByKeysWhateverElseIsAsked() {
        insert(50);
        assertThat(people.find(and(eq("_id", "p7"), eq("age", 7))).first()).isNotNull();
        assertThat(people.find(and(eq("_id", "p7"), eq("age", 8))).first()).isNull();
        assertThat(people.find(and(eq("age", 9), in("_id", "p9", "p8", "p77"))).into(new ArrayList<>())).hasSize(1);
        assertThat(people.find(and(eq("event", "e"), eq("reference", "R3"), eq("name", "Person 3"))).first()).containsEntry("_id", "p3");
        assertThat(people.find(new Document("ticket", new Document("$eq", "T4"))).first()).containsEntry("_id", "p4");
        assertThat(people.find(regex("ticket", "^T1")).into(new ArrayList<>())).hasSize(11);
        assertThat(people.find(eq("ticket", null)).first()).isNull();
    }

    @Test
    void shouldMoveTheKeyWithTheDocument() {
        insert(3);
        people.updateOne(eq("_id", "p1"), set("ticket", "NEW"));
        assertThat(people.find(eq("ticket", "NEW")).first()).containsEntry("_id", "p1");
        assertThat(people.find(eq("ticket", "T1")).first()).isNull();
        people.insertOne(person(9).append("ticket", "T1"));
        assertThatThrownBy(() -> people.updateOne(eq("_id", "p2"), set("ticket", "NEW"))).isInstanceOf(MongoWriteException.class)
                .hasMessageContaining("E11000");
        assertThat(people.find(eq("ticket", "T2")).first()).containsEntry("_id", "p2");
    }

    @Test
    void shouldChangeManyAndDeleteMany() {
        insert(MANY);
        assertThat(people.updateMany(eq("event", "e"), inc("age", 1000)).getModifiedCount()).isEqualTo(MANY);
        assertThat(people.find(eq("_id", "p5")).first()).containsEntry("age", 1005);
        assertThat(people.deleteMany(new Document("age", new Document("$gte", 1050))).getDeletedCount()).isEqualTo(MANY / 2);
        assertThat(people.countDocuments()).isEqualTo(MANY / 2);
        assertThat(people.find(eq("ticket", "T99")).first()).isNull();
    }

    @Test
    void shouldFindAndChangeInOneStep() {
        insert(5);
        FindOneAndUpdateOptions after = new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER);
        assertThat(people.findOneAndUpdate(and(eq("ticket", "T2"), eq("age", 2)), set("ticket", "X"), after)).containsEntry("ticket", "X");
        assertThat(people.findOneAndUpdate(eq("ticket", "T2"), set("ticket", "Y"), after)).isNull();
        assertThat(people.findOneAndUpdate(eq("_id", "p3"), unset("name"))).containsEntry("name", "Person 3");
        assertThat(people.findOneAndDelete(eq("_id", "p3"))).doesNotContainKey("name");
        people.updateOne(eq("_id", "counter"), List.of(inc("n", 1)).get(0), new UpdateOptions().upsert(true));
        assertThat(people.find(eq("_id", "counter")).first()).containsEntry("n", 1);
        assertThatThrownBy(() -> people.findOneAndUpdate(eq("_id", "p1"), set("ticket", "X"))).isInstanceOf(MongoCommandException.class)
                .hasMessageContaining("E11000");
    }

    @Test
    void shouldAggregate() {
        insert(200);
        assertThat(people.aggregate(List.of(Aggregates.match(eq("event", "e")), Aggregates.group("$age", Accumulators.sum("n", 1)))))
                .hasSize(100).allSatisfy(group -> assertThat(group).containsEntry("n", 2));
        assertThat(people.distinct("age", Integer.class)).hasSize(100);
        assertThat(people.withReadConcern(ReadConcern.MAJORITY).find(eq("_id", "p1")).first()).isNotNull();
    }

    @Test
    void shouldRememberIndexesAndDropThem() {
        insert(2);
        assertThat(names()).containsExactlyInAnyOrder("_id_", "ticket_1", "event_1_reference_1");
        close();
        open();
        assertThat(names()).containsExactlyInAnyOrder("_id_", "ticket_1", "event_1_reference_1");
        people.dropIndex("ticket_1");
        people.insertOne(person(7).append("ticket", "T1"));
        assertThat(people.countDocuments(eq("ticket", "T1"))).isEqualTo(2);
        people.drop();
        assertThat(people.countDocuments()).isZero();
        people.insertOne(person(1));
        client.getDatabase("checkin").drop();
        assertThat(people.find().first()).isNull();
        people.insertOne(person(1));
        assertThat(people.find(eq("_id", "p1")).first()).isNotNull();
    }

    private Stream<String> names() {
        return people.listIndexes().into(new ArrayList<>()).stream().map(index -> index.getString("name"));
    }
}
