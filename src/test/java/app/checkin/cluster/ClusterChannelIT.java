package app.checkin.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import app.checkin.cluster.Note.Guest;
import app.checkin.cluster.Note.Told;
import app.checkin.it.Api;
import app.checkin.it.Await;
import app.checkin.it.EventStream;
import app.checkin.it.RunningServer;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.logging.Logger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import redis.clients.jedis.Jedis;

/** What one server changes, the others know within a second, and without asking the store at each scan. */
@Timeout(120)
class ClusterChannelIT {

    private static final Logger LOG = Logger.getLogger(ClusterChannelIT.class.getName());
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final int BATCH = 30;

    private final Cluster cluster = Cluster.shared();
    private final Api a = cluster.api(0);
    private final Api b = cluster.api(1);
    private final History history = new History();
    private final Client onB = new Client(List.of(cluster.server(1)), history);
    private String event;
    private String list;

    @BeforeEach
    void prepare() {
        event = a.newEvent("Channel");
        list = a.entrance(event);
    }

    @Test
    void shouldAdmitByOneWriteAndNoReadWhileItHearsTheOthers() {
        List<Guest> guests = cluster.guests(event, BATCH);
        costs(guests);
        Await.until("an admission on a warm server costs one write and no read", SOON, () -> {
            List<Guest> fresh = cluster.guests(event, 2 * BATCH);
            costs(fresh.subList(0, BATCH));
            return costs(fresh.subList(BATCH, 2 * BATCH)).equals(Map.of("insert scans", BATCH));
        });

        Map<String, Integer> denied = costs(guests);

        assertThat(denied.keySet()).isSubsetOf("insert scans", "find scans");
        assertThat(denied.get("insert scans")).isEqualTo(BATCH);
        assertThat(denied.getOrDefault("find scans", 0)).isLessThanOrEqualTo(BATCH);

        try (Silence silence = new Silence()) {
            silence.awaitNoticed();
            assertThat(costs(guests)).as("while it does not hear them").contains(Map.entry("insert scans", BATCH))
                    .hasEntrySatisfying("find participants", reads -> assertThat(reads).isGreaterThanOrEqualTo(BATCH))
                    .hasEntrySatisfying("find lists", reads -> assertThat(reads).isGreaterThanOrEqualTo(BATCH));
        }
    }

    @Test
    void shouldRefuseEverywhereWithinASecondWhatWasChangedOnOneServer() {
        List<Guest> guests = warm(5);

        long cancelled = refusedWithin(guests.get(0), "cancelled", () -> a.post("/participants/" + guests.get(0).id() + "/cancel", "").expect(200));
        long barred = refusedWithin(guests.get(1), "barred",
                () -> a.patch("/participants/" + guests.get(1).id(), "{\"barred\": true}").expect(200));
        long revoked = refusedWithin(guests.get(2), "revoked", () -> a.post("/participants/" + guests.get(2).id() + "/reissue", "").expect(200));
        long closed = refusedWithin(guests.get(3), "too-late",
                () -> a.patch("/lists/" + list, "{\"closes\": \"2026-01-02T10:00:00Z\"}").expect(200));

        LOG.info(() -> "Figure: refused on another server after " + List.of(cancelled, barred, revoked, closed) + " ms");
    }

    @Test
    void shouldRefuseWithinASecondAlsoWhenNothingIsHeardAndCatchUpAfterwards() {
        List<Guest> guests = warm(3);

        try (Silence silence = new Silence()) {
            long cancelled = refusedWithin(guests.get(0), "cancelled",
                    () -> a.post("/participants/" + guests.get(0).id() + "/cancel", "").expect(200));
            LOG.info(() -> "Figure: with publish and subscribe cut, refused on another server after " + cancelled + " ms");
            silence.awaitNoticed();
            a.post("/participants/" + guests.get(1).id() + "/cancel", "").expect(200);
        }
        cluster.awaitHearing();

        assertThat(onB.scan(list, guests.get(1)).reason()).as("cancelled while nothing was heard").isEqualTo("cancelled");
    }

    @Test
    void shouldShutABlockedPhoneOutOnEveryServerWithinASecond() {
        JsonObject card = a.post("/stations", "{\"event\": \"" + event + "\", \"name\": \"Door 1\"}").expect(201).body();
        String enrolment = "{\"code\": \"" + card.getString("code") + "\", \"claim\": \"" + Api.nonce() + "\"}";
        String token = new Api(cluster.server(1), "").post("/stations/enrol", enrolment).expect(200).body().getString("token");
        assertThat(new Api(cluster.server(2), "").post("/stations/enrol", enrolment).expect(200).body().getString("token"))
                .as("the same claim on another server").isEqualTo(token);
        for (RunningServer server : cluster.servers()) {
            new Api(server, token).get("/stations/me").expect(200);
        }

        a.post("/stations/" + card.getString("id") + "/block", "").expect(200);

        Await.until("every server refuses the phone", SECOND, () -> cluster.servers().stream()
                .allMatch(server -> new Api(server, token).get("/stations/me").status() == 401));
    }

    @Test
    void shouldTellWatchersOfEveryServersScansAndOfThoseTheyMissed() throws Exception {
        Guest early = warm(1).get(0);
        String missed = Api.nonce();
        String heard = Api.nonce();
        List<Guest> guests = cluster.guests(event, 3);
        try (EventStream stream = EventStream.open(cluster.server(1), event, RunningServer.TOKEN)) {
            stream.next("snapshot");
            a.scan(list, guests.get(0).ticket(), heard).expect(201);
            JsonObject scan = awaitScan(stream, heard);
            assertThat(scan.getJsonObject("participant").getString("name")).startsWith("Guest");

            try (Silence silence = new Silence()) {
                a.scan(list, guests.get(1).ticket(), missed).expect(201);
                silence.awaitNoticed();
            }
            awaitScan(stream, missed);
        }
        try (EventStream again = EventStream.open(cluster.server(2), event, RunningServer.TOKEN)) {
            assertThat(again.next("snapshot").getJsonArray("scans").stream().map(scan -> scan.asJsonObject().getString("id")))
                    .as("a snapshot on another server").contains(heard, missed);
        }
        onB.scan(list, early);
        assertThat(cluster.violations(event, List.of(list), history)).isEmpty();
    }

    private static JsonObject awaitScan(EventStream stream, String nonce) throws IOException {
        while (true) {
            for (JsonObject scan : stream.next("scans").getJsonArray("scans").getValuesAs(JsonObject.class)) {
                if (scan.getString("id").equals(nonce)) {
                    return scan;
                }
            }
        }
    }

    /** @return guests whom the other server has in its memory, by having let them in at another list */
    private List<Guest> warm(int count) {
        List<Guest> guests = cluster.guests(event, count);
        String other = a.post("/events/" + event + "/lists", "{\"name\": \"Warm up\"}").expect(201).body().getString("id");
        guests.forEach(guest -> assertThat(onB.scan(other, guest)).isEqualTo(Told.ADMITTED));
        return guests;
    }

    private long refusedWithin(Guest guest, String reason, Callable<?> change) {
        try {
            change.call();
        } catch (Exception broken) {
            throw new AssertionError(broken);
        }
        long acknowledged = System.nanoTime();
        Await.until("the other server says " + reason, SECOND, () -> onB.scan(list, guest).reason().equals(reason));
        return (System.nanoTime() - acknowledged) / 1_000_000;
    }

    /** @return what scanning each of them on the other server costs the store */
    private Map<String, Integer> costs(List<Guest> guests) {
        cluster.commands(1).reset();
        guests.forEach(guest -> b.scan(list, guest.ticket(), Api.nonce()));
        return cluster.commands(1).ofScans();
    }

    /** While it lasts, Redis takes and gives no messages, but does everything else. */
    private final class Silence implements AutoCloseable {

        Silence() {
            tell("resetchannels");
        }

        void awaitNoticed() {
            Await.until("the other server notices", SECOND,
                    () -> !b.get("/health").body().getJsonObject("checks").getJsonObject("channel").getBoolean("up"));
        }

        private void tell(String channels) {
            try (Jedis redis = cluster.redis().connect()) {
                redis.aclSetUser("default", channels);
            }
        }

        @Override
        public void close() {
            tell("allchannels");
        }
    }
}
