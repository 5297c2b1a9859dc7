package app.checkin.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import app.checkin.cluster.Note.Guest;
import app.checkin.cluster.Note.Verdict;
import java.util.List;
import java.util.logging.Logger;

/**
 * People who arrive at all servers while something breaks.
 *
 * @param cluster whose servers are asked
 * @param history where it is noted
 * @param event of the list
 * @param list where they arrive
 */
record Arrivals(Cluster cluster, History history, String event, String list) {

    private static final Logger LOG = Logger.getLogger(Arrivals.class.getName());

    /** What breaks, and how it is mended. */
    @FunctionalInterface
    interface Fault {

        void happen() throws Exception;
    }

    /** A third of the guests arrives, then it happens, then come the others. */
    void during(String what, int perSecond, int people, Fault fault) throws Exception {
        List<Guest> guests = cluster.guests(event, people);
        try (Load load = Load.begin(cluster.servers(), history, list, guests, perSecond)) {
            load.awaitArrivals(people / 3);
            fault.happen();
            load.awaitAll();
        }
        LOG.info(() -> "Figure: " + what + " at " + perSecond + " scans/s: " + history.figures());
        assertThat(history.told(Verdict.ADMITTED)).isGreaterThanOrEqualTo(people);
    }

    /** Waits until the servers hear each other again, and holds what people were told against the store. */
    void assertNothingIsWrong() {
        cluster.awaitHearing();
        assertThat(cluster.violations(event, List.of(list), history)).isEmpty();
    }
}
