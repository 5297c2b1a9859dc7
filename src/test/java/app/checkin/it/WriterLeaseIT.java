package app.checkin.it;

import static org.assertj.core.api.Assertions.assertThat;

import app.checkin.cluster.RedisServer;
import app.checkin.embedded.EmbeddedStore;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** One server is the writer where locks are within a process; it hands over to servers in strict mode. Nobody at the door notices. */
class WriterLeaseIT {

    private static final Duration LEASE = Duration.ofSeconds(25);

    @Test
    void shouldHaveOneWriterAndHandOverToStrictServersAndBack() throws Exception {
        Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target", "servers")).toAbsolutePath(), "store");
        try (EmbeddedStore store = EmbeddedStore.open(folder); RedisServer redis = RedisServer.start();
                RunningServer a = RunningServer.start(settings(store, "host-a", Map.of()))) {
            String event = Api.organizer(a).newEvent("Lease");
            take(a, event).expect(200);

            shouldRefuseASecondWriter(store, a, event);
            Map<String, String> strict = Map.of("DISTRIBUTED_LOCK_MODE", "strict", "REDIS_URL", redis.url());
            try (RunningServer c = RunningServer.start(settings(store, "host-c", strict))) {
                Await.until("the newcomer may write", LEASE, () -> take(c, event).status() == 200);
                assertThat(take(a, event).expect(503).body().getString("reason")).isEqualTo("not-the-writer");
                assertThat(ready(a).statusCode()).as("the old one still serves the door").isEqualTo(200);
                scan(a, event);
                scan(c, event);
                c.stop();
            }
            Await.until("the lease is taken back", LEASE, () -> take(a, event).status() == 200);
        }
    }

    private static void shouldRefuseASecondWriter(EmbeddedStore store, RunningServer a, String event) throws Exception {
        RunningServer b = RunningServer.prepare(settings(store, "host-b", Map.of()));
        b.launch();
        try {
            b.awaitStarted();
            assertThat(ready(b).statusCode()).isEqualTo(503);
            assertThat(ready(b).body()).contains("host-a/", "host-b/", "strict");
            assertThat(take(b, event).expect(503).body().getString("reason")).isEqualTo("not-the-writer");
            take(a, event).expect(200);
            scan(b, event);
            a.stop();
            Await.until("the second takes the lease that was given back", Duration.ofSeconds(5), () -> ready(b).statusCode() == 200);
            take(b, event).expect(200);
            b.stop();
        } finally {
            b.kill();
        }
        a.again();
    }

    private static Map<String, String> settings(EmbeddedStore store, String host, Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(Map.of("MONGODB_URI", store.uri(), "CHECKIN_SECRET",
                "a-secret-for-tests-of-thirty-two-characters", "HOSTNAME", host));
        settings.putAll(more);
        return settings;
    }

    private static Api.Answer take(RunningServer server, String event) {
        return Api.organizer(server).send("POST", "/events/" + event + "/participants/import", "text/csv",
                HttpRequest.BodyPublishers.ofString("name\nAna Silva\n"));
    }

    private static void scan(RunningServer server, String event) {
        Api api = Api.organizer(server);
        String ticket = api.newParticipant(event, "Guest").getString("ticket");
        api.scan(api.entrance(event), ticket, Api.nonce()).expect(201);
    }

    private static HttpResponse<String> ready(RunningServer server) throws Exception {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(server.http("/health/ready")).build(), HttpResponse.BodyHandlers.ofString());
    }
}
