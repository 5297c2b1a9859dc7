package app.checkin.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.checkin.cluster.Note.Guest;
import app.checkin.cluster.Note.Verdict;
import app.checkin.domain.Direction;
import app.checkin.domain.Fingerprint;
import app.checkin.it.Api;
import app.checkin.it.RunningServer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.logging.Logger;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import redis.clients.jedis.Jedis;

/** People arrive at three servers while something breaks; afterwards the checker holds what they were told against the store. */
@Timeout(180)
class ClusterFaultsIT {

    private static final Logger LOG = Logger.getLogger(ClusterFaultsIT.class.getName());

    private final Cluster cluster = Cluster.shared();
    private final History history = new History();
    private String event;
    private String list;

    @BeforeEach
    void prepare() {
        event = cluster.api(0).newEvent("Faults");
        list = cluster.api(0).entrance(event);
    }

    @Test
    void shouldSurviveTheKillOfAServer() throws Exception {
        RunningServer victim = cluster.server(2);

        whileArriving("kill -9 of one of three servers", 20, 200, () -> {
            victim.kill();
            victim.launch();
        });

        victim.awaitReady();
        assertNothingIsWrong();
    }

    @Test
    void shouldSurviveTheKillOfTheStore() throws Exception {
        assumeTrue(cluster.ownsStore(), "the store of MONGODB_URI is not ours to kill");
        whileArriving("kill -9 of the store, started again", 20, 160, () -> cluster.killStore(() -> { }));

        assertNothingIsWrong();
    }

    @Test
    void shouldSurviveThatRedisForgetsEverything() throws Exception {
        whileArriving("FLUSHALL of Redis", 40, 120, () -> {
            try (Jedis redis = cluster.redis().connect()) {
                redis.flushAll();
            }
        });

        assertThat(history.told(Verdict.UNDECIDED)).isZero();
        assertNothingIsWrong();
    }

    @Test
    void shouldSurviveAServerThatStandsStill() throws Exception {
        whileArriving("SIGSTOP of one of three servers until everybody else was let in", 20, 120, () -> cluster.server(1).signal("STOP"));
        cluster.server(1).signal("CONT");

        assertNothingIsWrong();
    }

    @Test
    void shouldLetEverybodyInWhenTheStoreIsSlow() throws Exception {
        for (int n = 0; n < cluster.servers().size(); n++) {
            cluster.storeLine(n).slow(Duration.ofMillis(100));
        }
        try {
            whileArriving("store slowed by 200 ms", 10, 60, () -> { });
            assertThat(history.told(Verdict.UNDECIDED)).isZero();
        } finally {
            for (int n = 0; n < cluster.servers().size(); n++) {
                cluster.storeLine(n).mend();
            }
        }
        assertNothingIsWrong();
    }

    @Test
    void shouldLetInAsManyAsThereArePlaces() throws Exception {
        int places = 100;
        list = cluster.api(0).post("/events/" + event + "/lists", "{\"name\": \"Hall\", \"capacity\": " + places + "}").expect(201)
                .body().getString("id");
        List<Guest> guests = cluster.guests(event, 1_000);
        Load load = Load.begin(cluster.servers(), history, list, guests, 100_000);
        load.awaitAll();

        LOG.info(() -> "Figure: 1,000 people for 100 places: " + history.figures());
        assertThat(history.notes().stream().filter(note -> note.told().verdict() == Verdict.ADMITTED).map(Note::guest).distinct().count())
                .isEqualTo(places);
        assertNothingIsWrong();
    }

    /** Negative control: a nonce that was used for Ana is taken for Ben's when nobody looks at what it was used for. */
    @Test
    void shouldTellABorrowedNonceOnlyByItsFingerprint() {
        List<Guest> guests = cluster.guests(event, 2);
        Client client = new Client(cluster.servers(), history);
        String nonce = Api.nonce();
        client.scan(list, guests.get(0), nonce);
        assertThat(client.scan(list, guests.get(1), nonce).reason()).isEqualTo("nonce-reused");
        assertThat(HistoryChecker.violations(cluster.scans(event), history.notes(), Map.of())).isEmpty();

        cluster.database().getCollection("scans").updateOne(new Document("_id", nonce), new Document("$set",
                new Document("fp", Fingerprint.of(list, guests.get(1).ticket(), Direction.IN))));
        client.scan(list, guests.get(1), nonce);

        assertThat(HistoryChecker.violations(cluster.scans(event), history.notes(), Map.of()))
                .anySatisfy(violation -> assertThat(violation).contains("is that of another ticket"));
    }

    private void whileArriving(String what, int perSecond, int people, Arrivals.Fault fault) throws Exception {
        new Arrivals(cluster, history, event, list).during(what, perSecond, people, fault);
    }

    private void assertNothingIsWrong() {
        new Arrivals(cluster, history, event, list).assertNothingIsWrong();
    }
}
