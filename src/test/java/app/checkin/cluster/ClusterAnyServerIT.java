package app.checkin.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import app.checkin.it.Api;
import app.checkin.it.Await;
import app.checkin.it.RunningServer;
import app.checkin.it.Visitor;
import jakarta.json.JsonObject;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Any server answers any request: nothing that a browser or a phone holds belongs to the server that gave it. */
class ClusterAnyServerIT {

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final int ROWS = 3_000;

    private final Cluster cluster = Cluster.shared();
    private final RunningServer a = cluster.server(0);
    private final RunningServer b = cluster.server(1);
    private final RunningServer c = cluster.server(2);

    @Test
    void shouldUseOnBWhatWasSignedInOnAAndRefuseOnAWhatWasRevokedOnB() {
        Visitor ana = new Visitor();
        assertThat(ana.signIn(a, "admin", Cluster.PASSWORD).statusCode()).isEqualTo(303);
        Visitor copy = new Visitor().with("session", ana.cookie("session"));
        assertThat(copy.get(a.http("/admin/users")).statusCode()).isEqualTo(200);
        assertThat(ana.get(b.http("/admin/users")).statusCode()).isEqualTo(200);

        HttpResponse<String> out = ana.submit(c.http("/admin/users"), b.http("/admin/sign-out"), Map.of());

        assertThat(out.statusCode()).isEqualTo(303);
        Await.until("A refuses what was signed out on B", SECOND, () -> copy.get(a.http("/admin/users")).statusCode() == 303);
    }

    @Test
    void shouldTakeOnBAFormOfAAndShowItsMessageOnC() {
        Visitor ana = new Visitor();
        ana.signIn(a, "admin", Cluster.PASSWORD);

        HttpResponse<String> done = ana.submit(a.http("/admin/events/new"), b.http("/admin/events/demo"), Map.of());

        assertThat(done.statusCode()).as(done.body()).isEqualTo(303);
        assertThat(ana.cookie("flash")).as("the message travels with the browser").isNotEmpty();
        HttpResponse<String> shown = ana.get(c.http(done.headers().firstValue("Location").map(ClusterAnyServerIT::path).orElseThrow()));
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.body()).contains("is loaded with 430 people");
        assertThat(ana.cookie("flash")).as("shown once").isEmpty();
    }

    @Test
    void shouldTellOnBHowAnImportOnAGetsOn() {
        Api onA = cluster.api(0);
        String event = onA.newEvent("Import");
        String rows = IntStream.range(0, ROWS).mapToObj(i -> "Guest " + i + ",guest" + i + "@example.org\n").collect(Collectors.joining());

        Api.Answer accepted = onA.send("POST", "/events/" + event + "/participants/import", "text/csv",
                HttpRequest.BodyPublishers.ofString("name,email\n" + rows)).expect(202);
        String path = "/imports/" + accepted.body().getString("id");

        assertThat(cluster.api(1).get(path).expect(200).body().getInt("total")).isEqualTo(ROWS);
        Await.until("B tells that it is done", SOON, () -> cluster.api(1).get(path).expect(200).body().getString("state").equals("done"));
        JsonObject guest = cluster.api(2).get("/events/" + event + "/participants?limit=1").expect(200).body().getJsonArray("items").getJsonObject(0);
        cluster.api(1).scan(cluster.api(2).entrance(event), guest.getString("ticket"), Api.nonce()).expect(201);
    }

    @Test
    void shouldOnlyReadOnAFrontend() {
        try (RunningServer frontend = cluster.beside(Map.of("CHECKIN_ROLE", "frontend"))) {
            frontend.launch();
            frontend.awaitReady();
            Visitor visitor = new Visitor();
            assertThat(visitor.get(frontend.http("/scan")).statusCode()).isEqualTo(200);
            assertThat(visitor.get(frontend.http("/assets/icon.svg")).statusCode()).isEqualTo(200);
            for (String path : new String[] {"/admin", "/%61dmin/users", "/api/v1/health", "/api/v1/events"}) {
                assertThat(visitor.get(frontend.http(path)).statusCode()).as(path).isEqualTo(404);
            }
            HttpResponse<String> refused = visitor.post(frontend.http("/scan"), Map.of());
            assertThat(refused.statusCode()).isEqualTo(405);
            assertThat(refused.headers().firstValue("Allow")).contains("GET, HEAD");
        }
        cluster.awaitHearing();
    }

    private static String path(String location) {
        return location.replaceFirst("https?://[^/]+", "");
    }
}
