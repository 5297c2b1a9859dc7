package app.checkin.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import app.checkin.cluster.Note.Guest;
import app.checkin.cluster.Note.Told;
import app.checkin.cluster.Note.Verdict;
import app.checkin.it.Api;
import app.checkin.it.Await;
import app.checkin.it.Visitor;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import redis.clients.jedis.Jedis;

/** People arrive at three servers while Redis fails in one way or another: nobody waits for it, and nobody enters twice. */
@Timeout(180)
class ClusterRedisFaultsIT {

    private static final Duration SOON = Duration.ofSeconds(30);

    private final Cluster cluster = Cluster.shared();
    private final History history = new History();
    private final Visitor ana = new Visitor();
    private Arrivals arrivals;

    @BeforeEach
    void prepare() {
        String event = cluster.api(0).newEvent("Redis faults");
        arrivals = new Arrivals(cluster, history, event, cluster.api(0).entrance(event));
        assertThat(ana.signIn(cluster.server(0), "admin", Cluster.PASSWORD).statusCode()).isEqualTo(303);
    }

    @Test
    void shouldLetEverybodyInAndRefuseImportsWhileRedisIsKilled() throws Exception {
        whileRedisIsAway("kill -9 of Redis", cluster.redis()::kill, cluster.redis()::again);
    }

    @Test
    void shouldLetEverybodyInAndRefuseImportsWhileRedisHangs() throws Exception {
        whileRedisIsAway("SIGSTOP of Redis", cluster.redis()::pause, cluster.redis()::resume);
    }

    /** Under {@code noeviction} a full Redis takes no further key, but passes messages on. */
    @Test
    void shouldLetEverybodyInAndRefuseImportsWhileRedisIsFull() throws Exception {
        whileRedisIsAway("Redis with full memory", () -> cluster.redis().configure("maxmemory", "1"),
                () -> cluster.redis().configure("maxmemory", "0"));
    }

    private void whileRedisIsAway(String what, Arrivals.Fault fault, Arrivals.Fault mending) throws Exception {
        try {
            arrivals.during(what, 20, 160, () -> {
                fault.happen();
                Await.until("an import is refused because Redis is away", SOON, () -> take().body().getString("reason", "").equals("locks-away"));
                Await.until("the page says degraded", SOON, () -> ana.get(cluster.server(0).http("/admin/users")).body().contains("Degraded"));
            });
        } finally {
            mending.happen();
        }
        assertThat(history.told(Verdict.UNDECIDED)).as("scans that had to be asked again").isZero();
        arrivals.assertNothingIsWrong();
        Await.until("imports work again", SOON, () -> take().status() == 200);
    }

    private Api.Answer take() {
        return cluster.api(0).send("POST", "/events/" + arrivals.event() + "/participants/import", "text/csv",
                HttpRequest.BodyPublishers.ofString("name,externalId\nAna Silva,ana\n"));
    }

    /** The owner of a lock stands still past the lock's life, just before its write; somebody else decides meanwhile. */
    @Test
    void shouldAdmitOnceWhenTheOwnerOfTheLockStandsStillPastItsLife() throws Exception {
        Guest guest = knownToTheFirstServer();
        Client patient = new Client(List.of(cluster.server(0)), history, Duration.ofSeconds(60), Duration.ofSeconds(90));
        String key = "checkin:lock:list:" + arrivals.list() + ":participant:" + guest.id();
        CompletableFuture<Told> late;
        cluster.storeLine(0).hang();
        try {
            late = CompletableFuture.supplyAsync(() -> patient.scan(arrivals.list(), guest));
            Await.until("the first server has the lock", SOON, () -> isLocked(key));
            cluster.server(0).signal("STOP");
            Await.until("the lock has run out", SOON, () -> !isLocked(key));
            assertThat(new Client(List.of(cluster.server(1)), history).scan(arrivals.list(), guest)).isEqualTo(Told.ADMITTED);
        } finally {
            cluster.server(0).signal("CONT");
            cluster.storeLine(0).mend();
        }

        assertThat(late.get()).isEqualTo(Told.denied("already-checked-in"));
        arrivals.assertNothingIsWrong();
    }

    /** @return a guest, on whose scan this server needs to read nothing before it has the lock */
    private Guest knownToTheFirstServer() {
        List<Guest> guests = cluster.guests(arrivals.event(), 2);
        Client first = new Client(List.of(cluster.server(0)), history);
        String other = cluster.api(0).post("/events/" + arrivals.event() + "/lists", "{\"name\": \"Warm up\"}").expect(201).body().getString("id");
        assertThat(first.scan(other, guests.get(0))).isEqualTo(Told.ADMITTED);
        assertThat(first.scan(arrivals.list(), guests.get(1))).isEqualTo(Told.ADMITTED);
        return guests.get(0);
    }

    private boolean isLocked(String key) {
        try (Jedis redis = cluster.redis().connect()) {
            return redis.exists(key);
        }
    }
}
