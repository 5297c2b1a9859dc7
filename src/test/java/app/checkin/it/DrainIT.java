package app.checkin.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A server that is asked to stop lets nobody at the door notice: not ready at once, answering still, then gone. */
class DrainIT {

    private static final int DRAIN_SECONDS = 4;
    private static final int CLIENTS = 6;
    private static final int STOPPED_BY_TERM = 143;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final AtomicBoolean routed = new AtomicBoolean(true);
    private final AtomicInteger answered = new AtomicInteger();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private RunningServer server;
    private String event;
    private String checkIns;

    @BeforeEach
    void start() {
        server = RunningServer.start(Map.of("CHECKIN_DRAIN_SECONDS", String.valueOf(DRAIN_SECONDS)));
        Api api = Api.organizer(server);
        event = api.newEvent("Drained");
        checkIns = "/api/v1/lists/" + api.entrance(event) + "/check-ins";
    }

    @AfterEach
    void stop() {
        threads.shutdownNow();
        server.close();
    }

    /** No ticket has this code: it is decided and recorded like any other scan. */
    private static String scan() {
        return "{\"ticket\":\"unknown\",\"nonce\":\"" + Api.nonce() + "\"}";
    }

    /** Keeps a connection for as long as the server does, until the one who routes has taken the server out.
     *  @return what was not answered in full */
    private List<String> arrive() {
        List<String> cut = new ArrayList<>();
        while (routed.get()) {
            try (Connection connection = new Connection(server.http(""))) {
                while (routed.get() && !connection.isLast()) {
                    int status = connection.post(checkIns, RunningServer.TOKEN, scan());
                    assertThat(status).isBetween(200, 499);
                    answered.incrementAndGet();
                }
            } catch (IOException | AssertionError broken) {
                cut.add(broken.toString());
            }
        }
        return cut;
    }

    private int ready() throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(server.http("/health/ready")).timeout(PATIENCE).build(),
                HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    private boolean refuses() throws IOException {
        try (Socket socket = new Socket("localhost", server.http("").getPort())) {
            return false;
        } catch (ConnectException refused) {
            return true;
        }
    }

    @Test
    void shouldCutNobodyOffAfterSigterm() throws Exception {
        List<Future<List<String>>> clients = new ArrayList<>();
        for (int client = 0; client < CLIENTS; client++) {
            clients.add(threads.submit(this::arrive));
        }
        Await.until("people arrive", PATIENCE, () -> answered.get() > CLIENTS);
        CountDownLatch refused = new CountDownLatch(1);
        Future<Integer> slow = threads.submit(() -> {
            try (Connection connection = new Connection(server.http(""))) {
                return connection.post(checkIns, RunningServer.TOKEN, scan(), () -> await(refused));
            }
        });

        server.signal("TERM");
        Await.until("the server is not ready", PATIENCE, () -> ready() == 503);
        int before = answered.get();
        Await.until("it answers nevertheless", PATIENCE, () -> answered.get() > before + CLIENTS);
        assertThat(refuses()).as("refused while it drains").isFalse();
        routed.set(false);
        for (Future<List<String>> client : clients) {
            assertThat(client.get()).isEmpty();
        }
        Await.until("the port is closed", PATIENCE, this::refuses);
        refused.countDown();

        assertThat(slow.get()).as("the request that was under way").isBetween(200, 499);
        assertThat(server.process().waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).as("ended in time").isTrue();
        assertThat(server.process().exitValue()).isEqualTo(STOPPED_BY_TERM);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void shouldEndStreamsAndStopAtOnceWhenAskedTwice() throws Exception {
        try (EventStream stream = EventStream.open(server, event, RunningServer.TOKEN)) {
            stream.next("snapshot");
            server.signal("TERM");
            Await.until("the server is not ready", PATIENCE, () -> ready() == 503);
            server.signal("TERM");

            assertThat(stream.ends()).isTrue();
            assertThat(server.process().waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
            assertThat(server.process().exitValue()).isEqualTo(STOPPED_BY_TERM);
            assertThat(server.log()).content().doesNotContain("CWWKE1102W");
        }
    }
}
