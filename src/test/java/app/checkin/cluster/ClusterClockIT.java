package app.checkin.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import app.checkin.cluster.Note.Guest;
import app.checkin.cluster.Note.Verdict;
import app.checkin.it.RunningServer;
import app.checkin.it.Visitor;
import java.util.List;
import java.util.Map;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Servers whose clocks are an hour off beside one whose clock is right. Run by {@code -Dfaketime=} and the path of libfaketime. */
@EnabledIfSystemProperty(named = "faketime", matches = ".+", disabledReason = "needs libfaketime; run by -Dfaketime=<its path>")
class ClusterClockIT {

    private static final Logger LOG = Logger.getLogger(ClusterClockIT.class.getName());

    private final Cluster cluster = Cluster.shared();

    @Test
    void shouldAdmitEachTicketOnceWhateverTheClocksSay() throws Exception {
        History history = new History();
        String event = cluster.api(0).newEvent("Clocks");
        String list = cluster.api(0).entrance(event);
        try (RunningServer early = skewed("-1h"); RunningServer late = skewed("+1h")) {
            early.awaitReady();
            late.awaitReady();
            cluster.awaitHearing();
            List<RunningServer> doors = List.of(late, cluster.server(0), early);
            List<Guest> guests = cluster.guests(event, 150);

            try (Load load = Load.begin(doors, history, list, guests, 30)) {
                load.awaitAll();
            }
            Visitor ana = new Visitor();
            ana.signIn(late, "admin", Cluster.PASSWORD);
            for (RunningServer door : doors) {
                assertThat(ana.get(door.http("/admin/users")).statusCode()).as("signed in where it is an hour later").isEqualTo(200);
            }
        }
        LOG.info(() -> "Figure: clocks of one hour less and one hour more beside a right one: " + history.figures());
        assertThat(history.told(Verdict.UNDECIDED)).isZero();
        assertThat(cluster.violations(event, List.of(list), history)).isEmpty();
    }

    private RunningServer skewed(String by) {
        RunningServer server = cluster.beside(Map.of("LD_PRELOAD", System.getProperty("faketime"), "FAKETIME", by,
                "DONT_FAKE_MONOTONIC", "1", "CHECKIN_ADMIN_PASSWORD", Cluster.PASSWORD));
        server.launch();
        return server;
    }
}
