package app.checkin.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import app.checkin.cluster.Note.Verdict;
import app.checkin.it.Api;
import app.checkin.it.Await;
import app.checkin.it.Visitor;
import java.net.http.HttpRequest;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

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
}
