package app.checkin.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import app.checkin.cluster.Note.Guest;
import app.checkin.cluster.Note.Told;
import app.checkin.cluster.Note.Verdict;
import app.checkin.it.Api;
import app.checkin.it.Await;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The primary Redis of several servers dies while people arrive, and the sentinels choose another one. */
@Timeout(300)
class ClusterFailoverIT {

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration FAILOVER = Duration.ofSeconds(60);

    @Test
    void shouldLetEverybodyInAndFollowTheSentinelsOnEveryServer() throws Exception {
        try (Sentinels sentinels = Sentinels.start(); Cluster cluster = Cluster.strict(2, sentinels.settings())) {
            History history = new History();
            String event = cluster.api(0).newEvent("Failover");
            Arrivals arrivals = new Arrivals(cluster, history, event, cluster.api(0).entrance(event));

            arrivals.during("kill -9 of the primary Redis under three sentinels, two servers", 20, 160, () -> sentinels.primary().kill());

            assertThat(history.told(Verdict.UNDECIDED)).as("scans that had to be asked again").isZero();
            for (int n = 0; n < cluster.servers().size(); n++) {
                Api api = cluster.api(n);
                Await.until("imports work again on server " + n, FAILOVER, () -> take(api, event).status() == 200);
            }
            arrivals.assertNothingIsWrong();
            shouldHearOneAnotherThroughTheNewPrimary(cluster, arrivals);
        }
    }

    private static void shouldHearOneAnotherThroughTheNewPrimary(Cluster cluster, Arrivals arrivals) {
        Client second = new Client(List.of(cluster.server(1)), new History());
        Guest guest = cluster.guests(arrivals.event(), 1).get(0);
        assertThat(second.scan(arrivals.list(), guest)).isEqualTo(Told.ADMITTED);

        cluster.api(0).post("/participants/" + guest.id() + "/cancel", "").expect(200);

        Await.until("the other server says cancelled", SECOND, () -> second.scan(arrivals.list(), guest).reason().equals("cancelled"));
    }

    private static Api.Answer take(Api api, String event) {
        return api.send("POST", "/events/" + event + "/participants/import", "text/csv",
                HttpRequest.BodyPublishers.ofString("name,externalId\nAna Silva,ana\n"));
    }
}
