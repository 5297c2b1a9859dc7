package app.checkin.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import app.checkin.cluster.Note.Guest;
import app.checkin.cluster.Note.Verdict;
import app.checkin.it.RunningServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * A new version comes while people arrive: every server is ended in order and started again, one after the other. Run by
 * {@code -Dlong=true}; with {@code -Dprevious=path/of/an/older/checkin.war} the servers go back to that one first, and run beside it.
 */
@EnabledIfSystemProperty(named = "long", matches = "true", disabledReason = "takes minutes; run by -Dlong=true")
class ClusterRollingIT {

    private static final Logger LOG = Logger.getLogger(ClusterRollingIT.class.getName());
    private static final int PER_SECOND = 50;
    private static final int EACH = 1_000;
    private static final Optional<Path> PREVIOUS = Optional.ofNullable(System.getProperty("previous")).map(Path::of);

    @Test
    void shouldLeaveNoScanUndecidedDuringARollingRestart() throws Exception {
        Cluster cluster = Cluster.shared();
        Path built = Files.copy(cluster.server(0).war(), Files.createTempDirectory("built").resolve("checkin.war"));
        History history = new History();
        String event = cluster.api(0).newEvent("Rolling");
        String list = cluster.api(0).entrance(event);
        List<Guest> guests = new ArrayList<>();
        for (RunningServer server : cluster.servers()) {
            guests.addAll(cluster.guests(event, EACH));
        }

        try (Front front = new Front(cluster.servers());
                Load load = Load.begin(turn -> Client.at(front, history), list, guests, PER_SECOND)) {
            load.awaitArrivals(PER_SECOND);
            if (PREVIOUS.isPresent()) {
                roll(cluster, PREVIOUS.get());
            }
            roll(cluster, built);
            load.awaitAll();
        }

        LOG.info(() -> "Figure: rolling restart of three servers at " + PER_SECOND + " scans/s"
                + PREVIOUS.map(war -> ", to " + war.getFileName() + " and back").orElse("") + ": " + history.figures());
        assertThat(history.told(Verdict.REFUSED)).isZero();
        cluster.awaitHearing();
        assertThat(history.told(Verdict.ADMITTED)).isGreaterThanOrEqualTo(guests.size());
        assertThat(cluster.violations(event, List.of(list), history)).isEmpty();
    }

    private static void roll(Cluster cluster, Path war) throws IOException {
        for (RunningServer server : cluster.servers()) {
            server.stop();
            Files.copy(war, server.war(), StandardCopyOption.REPLACE_EXISTING);
            server.again();
        }
    }
}
