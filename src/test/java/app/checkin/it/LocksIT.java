package app.checkin.it;

import static org.assertj.core.api.Assertions.assertThat;

import app.checkin.cluster.RedisServer;
import app.checkin.it.Api.Answer;
import jakarta.json.JsonObject;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A server in strict mode whose Redis fails: the door goes on, long work is refused, and everybody can see why. */
class LocksIT {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String PASSWORD = "correct horse battery";
    private static final Visitor ANA = new Visitor();
    private static RedisServer redis;
    private static RunningServer server;
    private static Api api;

    @BeforeAll
    static void start() {
        redis = RedisServer.withPassword("word");
        server = RunningServer.start(Map.of("DISTRIBUTED_LOCK_MODE", "strict", "REDIS_URL", redis.url(), "CHECKIN_ADMIN_PASSWORD", PASSWORD));
        api = Api.organizer(server);
        ANA.signIn(server, "admin", PASSWORD);
        assertThat(page()).contains("<main").doesNotContain("Degraded");
    }

    @AfterAll
    static void stop() {
        server.close();
        redis.close();
    }

    @Test
    void shouldLockAtTheDoorAndForImports() {
        String event = api.newEvent("Healthy");
        long before = acquired();

        scanAll(event, 5);
        take(event).expect(200);

        assertThat(acquired() - before).as("five scans and their repeats, one import").isEqualTo(11);
        JsonObject health = api.get("/health").expect(200).body();
        assertThat(health.getString("status")).isEqualTo("up");
        assertThat(health.getJsonObject("checks").keySet()).contains("locks", "redis", "store");
    }

    @Test
    void shouldAdmitAndRefuseImportsWhileRedisIsKilled() {
        String event = api.newEvent("Killed");
        redis.kill();
        try {
            shouldGoOnDegraded(event);
        } finally {
            redis.again();
        }
        shouldRecover(event);
    }

    @Test
    void shouldAdmitAndRefuseImportsWhileRedisHangs() {
        String event = api.newEvent("Hanging");
        redis.pause();
        try {
            long begun = System.nanoTime();
            shouldGoOnDegraded(event);
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(10));
        } finally {
            redis.resume();
        }
        shouldRecover(event);
    }

    @Test
    void shouldShowARedisThatMayDropLocks() {
        redis.configure("maxmemory-policy", "allkeys-lru");
        try {
            JsonObject check = api.get("/health").expect(503).body().getJsonObject("checks").getJsonObject("redis");
            assertThat(check.getBoolean("up")).isFalse();
            assertThat(check.getString("detail")).contains("noeviction");
        } finally {
            redis.configure("maxmemory-policy", "noeviction");
        }
    }

    private static void shouldGoOnDegraded(String event) {
        scanAll(event, 20);
        Answer refused = take(event).expect(503);
        assertThat(refused.body().getString("reason")).isEqualTo("locks-away");
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        assertThat(guests(event)).as("nobody of the file was added").isEqualTo(20);
        JsonObject health = api.get("/health").expect(503).body();
        assertThat(health.getString("status")).isEqualTo("degraded");
        assertThat(health.getJsonObject("checks").getJsonObject("locks").getString("detail")).contains("Degraded");
        assertThat(health.getJsonObject("checks").getJsonObject("redis").getBoolean("up")).isFalse();
        assertThat(health.getJsonObject("counts").getInt("degraded")).isPositive();
        assertThat(page()).contains("Degraded");
    }

    private static String page() {
        return ANA.get(server.http("/admin/users")).body();
    }

    private static void shouldRecover(String event) {
        Await.until("locks are back", SOON, () -> api.get("/health").status() == 200);
        take(event).expect(200);
        assertThat(guests(event)).isEqualTo(21);
    }

    private static void scanAll(String event, int count) {
        String list = api.entrance(event);
        List<String> tickets = Race.tickets(api, event, count);
        tickets.forEach(ticket -> api.scan(list, ticket, Api.nonce()).expect(201));
        tickets.forEach(ticket -> api.scan(list, ticket, Api.nonce()).expect(409));
        assertThat(api.get("/lists/" + list + "/status").expect(200).body().getInt("checkedIn")).isEqualTo(count);
    }

    private static Answer take(String event) {
        return api.send("POST", "/events/" + event + "/participants/import", "text/csv", HttpRequest.BodyPublishers.ofString("name\nAna Silva\n"));
    }

    private static int guests(String event) {
        return api.get("/events/" + event + "/participants").expect(200).body().getInt("total");
    }

    private static long acquired() {
        return api.get("/health").body().getJsonObject("counts").getInt("acquired");
    }
}
