package app.checkin.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import app.checkin.cluster.Note.Guest;
import app.checkin.cluster.Note.Told;
import app.checkin.cluster.Note.Verdict;
import app.checkin.it.Api;
import app.checkin.it.Await;
import app.checkin.it.Lockless;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The first promise on three servers: each ticket is let in once, whoever asks whom. */
class ClusterRaceIT {

    private static final Logger LOG = Logger.getLogger(ClusterRaceIT.class.getName());
    private static final int SERVERS = 3;
    private static final int TICKETS = 50;
    private static final int CLIENTS = 20;
    private static final int ROUNDS = 5;

    @Test
    void shouldAdmitEachTicketOnceAndLoseThePromiseWithTheKey() throws Exception {
        try (Cluster cluster = Cluster.withoutRedis(SERVERS)) {
            Rounds rounds = Rounds.of(cluster);
            rounds.run("single-instance on three servers at once");

            shouldBelieveAnOldMemoryWithoutTheChannel(cluster, rounds.lists.get(ROUNDS), rounds.guests.get(0));
            shouldBeCaughtWithoutTheKey(cluster, rounds.event, rounds.lists.get(ROUNDS), rounds.guests.subList(1, TICKETS));
        }
    }

    @Test
    void shouldAdmitEachTicketOnceInStrictMode() throws Exception {
        Rounds.of(Cluster.shared()).run("strict");
    }

    @Test
    void shouldAdmitEachTicketOnceWithoutLocks() throws Exception {
        try (Cluster cluster = Cluster.withoutRedis(SERVERS, Lockless::takeOut)) {
            assertThat(Rounds.of(cluster).run("without locks")).as("colliding writes, as there are no locks").isGreaterThan(ROUNDS);
        }
    }

    /** The same tickets at several lists, one after the other. */
    private record Rounds(Cluster cluster, String event, List<String> lists, List<Guest> guests) {

        /** Makes one list more than there are rounds, all at once: what one server remembers of an event's lists, another one's
         *  new list does not change without Redis. */
        static Rounds of(Cluster cluster) {
            Api api = cluster.api(0);
            String event = api.newEvent("Race");
            List<String> lists = IntStream.rangeClosed(0, ROUNDS).mapToObj(n -> api.post("/events/" + event + "/lists",
                    "{\"name\": \"Round " + n + "\"}").expect(201).body().getString("id")).toList();
            return new Rounds(cluster, event, lists, cluster.guests(event, TICKETS));
        }

        /** @return how many writes collided in the store */
        long run(String how) throws Exception {
            History history = new History();
            long before = collisions();
            for (String list : lists.subList(0, ROUNDS)) {
                new ClusterRace(cluster, history, CLIENTS).run(list, guests);
            }
            long collisions = collisions() - before;
            LOG.info(() -> "Figure: race, " + how + ": " + collisions + " colliding writes; " + history.figures());
            assertThat(cluster.violations(event, lists.subList(0, ROUNDS), history)).isEmpty();
            assertThat(history.told(Verdict.ADMITTED)).isEqualTo(TICKETS * ROUNDS);
            assertThat(history.told(Verdict.DENIED)).isEqualTo(TICKETS * ROUNDS * (CLIENTS - 1));
            return collisions;
        }

        private long collisions() {
            return IntStream.range(0, SERVERS).mapToLong(n -> cluster.api(n).get("/health").body().getJsonObject("counts")
                    .getInt("conflicting-writes")).sum();
        }
    }

    /** These servers take themselves for the only one: a change on one of them is what the live channel would have told. */
    private static void shouldBelieveAnOldMemoryWithoutTheChannel(Cluster cluster, String list, Guest guest) {
        cluster.api(0).post("/participants/" + guest.id() + "/cancel", "").expect(200);
        long acknowledged = System.nanoTime();
        Await.until("the time within which a change must be known is over", Duration.ofSeconds(5),
                () -> System.nanoTime() - acknowledged > Duration.ofSeconds(1).toNanos());

        assertThat(new Client(List.of(cluster.server(1)), new History()).scan(list, guest)).isEqualTo(Told.ADMITTED);
    }

    /** The same race, the same checker, without what makes the promise. */
    private static void shouldBeCaughtWithoutTheKey(Cluster cluster, String event, String list, List<Guest> guests) throws Exception {
        History history = new History();

        cluster.database().getCollection("scans").dropIndex("slot_1");
        new ClusterRace(cluster, history, CLIENTS).run(list, guests);

        List<String> violations = HistoryChecker.violations(cluster.scans(event), history.notes(), Map.of());
        assertThat(violations).anySatisfy(violation -> assertThat(violation).contains("The slot " + list, "is held by"));
        assertThat(violations).anySatisfy(violation -> assertThat(violation).contains("different scans were told to let in " + list));
    }
}
