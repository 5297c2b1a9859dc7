package app.checkin.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import app.checkin.cluster.Note.Verdict;
import app.checkin.it.Api;
import app.checkin.it.Await;
import app.checkin.it.RunningServer;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The mode changes from {@code single-instance} to {@code strict} and back while people arrive, each server beside its successor. */
@Timeout(400)
class ClusterModeIT {

    private static final Logger LOG = Logger.getLogger(ClusterModeIT.class.getName());
    private static final Duration LEASE = Duration.ofSeconds(60);
    private static final Map<String, String> SINGLE = Map.of("DISTRIBUTED_LOCK_MODE", "single-instance");
    private static final int PER_SECOND = 10;
    private static final int PEOPLE = 500;

    @Test
    void shouldAdmitEachTicketOnceWhileTheModeChangesAndChangesBack() throws Exception {
        try (RedisServer redis = RedisServer.start(); Cluster cluster = Cluster.strict(0, Map.of("REDIS_URL", redis.url()))) {
            RunningServer single = cluster.prepareServer(SINGLE);
            RunningServer strict = cluster.prepareServer(Map.of());
            single.launch();
            single.awaitReady();
            String event = cluster.api(0).newEvent("Modes");
            String list = cluster.api(0).entrance(event);
            History history = new History();
            try (Load load = Load.begin(List.of(single, strict), history, list, cluster.guests(event, PEOPLE), PER_SECOND)) {
                load.awaitArrivals(PER_SECOND);
                strict.launch();
                shouldWriteSoon(cluster, 1, event);
                single.stop();
                single.launch();
                single.awaitStarted();
                assertThat(take(cluster, 0, event).expect(503).body().getString("reason")).isEqualTo("not-the-writer");
                strict.stop();
                shouldWriteSoon(cluster, 0, event);
                load.awaitAll();
            }
            LOG.info(() -> "Figure: single-instance to strict and back at " + PER_SECOND + " scans/s: " + history.figures());
            assertThat(history.told(Verdict.ADMITTED)).isGreaterThanOrEqualTo(PEOPLE);
            assertThat(cluster.violations(event, List.of(list), history)).isEmpty();
        }
    }

    private static void shouldWriteSoon(Cluster cluster, int server, String event) {
        cluster.server(server).awaitReady();
        Await.until("server " + server + " may write", LEASE, () -> take(cluster, server, event).status() == 200);
    }

    private static Api.Answer take(Cluster cluster, int server, String event) {
        return cluster.api(server).send("POST", "/events/" + event + "/participants/import", "text/csv",
                HttpRequest.BodyPublishers.ofString("name,externalId\nAna Silva,ana\n"));
    }
}
