package app.checkin.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import app.checkin.cluster.Note.Guest;
import app.checkin.cluster.Note.Verdict;
import app.checkin.it.RunningServer;
import app.checkin.it.Visitor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Servers whose clocks are an hour off, by libfaketime, beside one whose clock is right. */
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
        List<Instant> noted = cluster.scans(event).stream().map(scan -> scan.getDate("at").toInstant()).sorted().toList();
        assertThat(Duration.between(noted.get(0), noted.get(noted.size() - 1))).as("the clocks were off").isGreaterThan(Duration.ofMinutes(110));
        assertThat(history.told(Verdict.UNDECIDED)).isZero();
        assertThat(cluster.violations(event, List.of(list), history)).isEmpty();
    }

    private RunningServer skewed(String by) throws IOException {
        RunningServer server = cluster.beside(Map.of("LD_PRELOAD", library(), "FAKETIME", by,
                "FAKETIME_DONT_FAKE_MONOTONIC", "1", "FAKETIME_FORCE_MONOTONIC_FIX", "0", "CHECKIN_ADMIN_PASSWORD", Cluster.PASSWORD));
        server.launch();
        return server;
    }

    /** Without the two settings above, waiting threads of the server are woken late or not at all. */
    private static String library() throws IOException {
        try (Stream<Path> found = Files.find(Path.of("/usr/lib"), 3, (path, is) -> path.endsWith("faketime/libfaketimeMT.so.1"))) {
            return found.findFirst().map(Path::toString).orElseThrow(() -> new AssertionError(
                    "libfaketime is not there, which sets a server's clock: apt-get install faketime"));
        }
    }
}
