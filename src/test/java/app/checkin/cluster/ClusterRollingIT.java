package app.checkin.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import app.checkin.cluster.Note.Guest;
import app.checkin.cluster.Note.Verdict;
import app.checkin.it.RunningServer;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** A new version comes while people arrive: every server is ended in order and started again, one after the other. Run by {@code -Dlong=true}. */
@EnabledIfSystemProperty(named = "long", matches = "true", disabledReason = "takes minutes; run by -Dlong=true")
class ClusterRollingIT {

    private static final Logger LOG = Logger.getLogger(ClusterRollingIT.class.getName());
    private static final int PER_SECOND = 50;
    private static final int EACH = 1_000;

    @Test
    void shouldLeaveNoScanUndecidedDuringARollingRestart() throws Exception {
        Cluster cluster = Cluster.shared();
        History history = new History();
        String event = cluster.api(0).newEvent("Rolling");
        String list = cluster.api(0).entrance(event);
        List<Guest> guests = new ArrayList<>();
        for (RunningServer server : cluster.servers()) {
            guests.addAll(cluster.guests(event, EACH));
        }

        try (Load load = Load.begin(cluster.servers(), history, list, guests, PER_SECOND)) {
            load.awaitArrivals(PER_SECOND);
            for (RunningServer server : cluster.servers()) {
                server.stop();
                server.again();
            }
            load.awaitAll();
        }

        LOG.info(() -> "Figure: rolling restart of three servers at " + PER_SECOND + " scans/s: " + history.figures());
        cluster.awaitHearing();
        assertThat(history.told(Verdict.ADMITTED)).isGreaterThanOrEqualTo(guests.size());
        assertThat(cluster.violations(event, List.of(list), history)).isEmpty();
    }
}
