package app.checkin.it;

import static org.assertj.core.api.Assertions.assertThat;

import app.checkin.archive.Repacked;
import app.checkin.domain.ArchivePart;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** An event goes into a file on one server and comes back on another one: all of it, or nothing. */
class ArchiveIT {

    private static final RunningServer SOURCE = RunningServer.shared();
    private static final Api API = Api.organizer(SOURCE);

    private static RunningServer target;
    private static Api there;
    private static String event;
    private static String once;
    private static String again;
    private static JsonObject ana;
    private static String oldTicket;
    private static String newTicket;
    private static byte[] archive;

    @BeforeAll
    static void prepare() throws Exception {
        target = RunningServer.start(java.util.Map.of());
        there = Api.organizer(target);
        event = API.newEvent("Zürich \\\"Gala\\\"");
        once = API.post("/events/" + event + "/lists", "{\"name\": \"Hall\", \"capacity\": 2, \"categories\": [\"Crew\", \"Guest\"]}").expect(201).body().getString("id");
        again = API.post("/events/" + event + "/lists", "{\"name\": \"Garden\", \"policy\": \"re-entry\"}").expect(201).body().getString("id");
        ana = guest("Ana Silva");
        JsonObject bo = guest("Bo Li");
        String undone = Api.nonce();
        API.scan(once, bo.getString("ticket"), undone).expect(201);
        API.post("/lists/" + once + "/check-ins/" + undone + "/undo", "{\"reason\": \"mistake\", \"nonce\": \"" + Api.nonce() + "\"}").expect(200);
        API.scan(once, ana.getString("ticket"), Api.nonce()).expect(201);
        API.scan(once, ana.getString("ticket"), Api.nonce()).expect(409);
        API.post("/lists/" + once + "/check-ins/batch", ("{\"items\": [{\"ticket\": \"%s\", \"nonce\": \"%s\", \"decided\": "
                + "{\"verdict\": \"admitted\", \"at\": \"2026-01-02T10:00:00Z\", \"seq\": 1}}]}").formatted(ana.getString("ticket"), Api.nonce())).expect(200);
        API.scan(again, ana.getString("ticket"), Api.nonce()).expect(201);
        API.post("/lists/" + again + "/check-ins", "{\"ticket\": \"%s\", \"nonce\": \"%s\", \"direction\": \"out\"}".formatted(ana.getString("ticket"), Api.nonce())).expect(201);
        API.scan(again, ana.getString("ticket"), Api.nonce()).expect(201);
        oldTicket = bo.getString("ticket");
        newTicket = API.post("/participants/" + bo.getString("id") + "/reissue", "").expect(200).body().getString("ticket");
        API.post("/stations", "{\"event\": \"" + event + "\", \"name\": \"Door 1\"}").expect(201);
        archive = download(SOURCE, event);
    }

    @AfterAll
    static void end() {
        target.close();
    }

    @Test
    void shouldBringBackEachFieldAndRefuseWhatWasUsedBefore() throws Exception {
        Api.Answer restored = restore(archive).expect(201);

        assertThat(restored.headers().firstValue("Location").orElseThrow()).endsWith("/api/v1/events/" + event);
        assertThat(restored.body()).isEqualTo(API.get("/events/" + event).body());
        Repacked before = new Repacked(archive);
        Repacked after = new Repacked(download(target, event));
        for (ArchivePart part : ArchivePart.values()) {
            assertThat(after.text(part.file()).lines().toList()).as(part.slug()).isNotEmpty()
                    .containsExactlyInAnyOrderElementsOf(before.text(part.file()).lines().toList());
        }
        assertThat(before.text("stations.ndjson")).doesNotContain("\"code\"", "\"token\"", "\"claim\"");
        for (String path : List.of("/events/" + event + "/lists", "/events/" + event + "/participants", "/lists/" + once + "/status", "/lists/" + again + "/status")) {
            assertThat(there.get(path).expect(200).body()).as(path).isEqualTo(API.get(path).expect(200).body());
        }
        assertThat(there.scan(once, ana.getString("ticket"), Api.nonce()).expect(409).body().getString("reason")).isEqualTo("already-checked-in");
        assertThat(there.scan(again, ana.getString("ticket"), Api.nonce()).expect(409).body().getString("reason")).isEqualTo("already-inside");
        assertThat(there.scan(once, oldTicket, Api.nonce()).expect(409).body().getString("reason")).isEqualTo("revoked");
        there.scan(once, newTicket, Api.nonce()).expect(201);
        assertThat(there.scan(once, there.newParticipant(event, "Cy Lim").getString("ticket"), Api.nonce()).expect(409).body().getString("reason"))
                .as("no category").isEqualTo("wrong-category");
        assertThat(restore(archive).expect(409).body().getString("reason")).isEqualTo("event-exists");
        there.scan(again, newTicket, Api.nonce()).expect(201);
    }

    @TestFactory
    Stream<DynamicTest> shouldRefuseWithASentenceAndWriteNothing() {
        String other = "0123456789abcdef";
        return Stream.of(
                refused("not a zip", "name,email\nAna,ana@example.org".getBytes(), "not an archive of an event"),
                refused("nothing", new byte[0], "file is empty"),
                refused("cut off in the middle", Arrays.copyOf(archive, archive.length / 2), "damaged or was not sent completely"),
                refused("its last byte gone", Arrays.copyOf(archive, archive.length - 1), "damaged or was not sent completely"),
                refused("another zip", repacked().without("manifest.json").bytes(), "zip is not an archive"),
                refused("another version", repacked().with("manifest.json", text -> text.replace("\"version\":1", "\"version\":2")).bytes(), "has format 2, and this server reads format 1"),
                refused("a part changed", repacked().with("participants.ndjson", text -> text.replace("Ana Silva", "Eva Silva")).bytes(), "participants.ndjson is not what it was"),
                refused("a scan taken out", repacked().with("scans.ndjson", text -> text.substring(text.indexOf('\n') + 1)).bytes(), "scans.ndjson is not what it was"),
                refused("an unknown part", repacked().with("photos.ndjson", text -> "{}").bytes(), "archive has \"photos.ndjson\""),
                refused("a path as a name", repacked().with("../../etc/passwd", text -> "x").bytes(), "archive has \"../../etc/passwd\""),
                refused("a part missing", repacked().without("retired.ndjson").bytes(), "archive lacks retired.ndjson"),
                refused("a line twice", repacked().everywhere(event, other).with("participants.ndjson", text -> text + text.lines().findFirst().orElseThrow() + "\n").signed().bytes(), "participants.ndjson:3 repeats"),
                refused("a ticket twice", repacked().everywhere(event, other).with("participants.ndjson", text -> text + text.lines().findFirst().orElseThrow()
                        .replaceFirst("\"_id\": \"[^\"]+\"", "\"_id\": \"somebody\"") + "\n").signed().bytes(), ":3 repeats"),
                refused("a line of another event", repacked().with("scans.ndjson", text -> text.replaceFirst("\"event\": \"" + event, "\"event\": \"" + other)).signed().bytes(), "scans.ndjson:1 cannot be restored"),
                refused("a token for a phone", repacked().with("stations.ndjson", text -> text.replaceFirst("\\{", "{\"token\": \"mine\", ")).signed().bytes(), "stations.ndjson:1 cannot"),
                refused("no JSON", repacked().with("lists.ndjson", text -> "nonsense\n").signed().bytes(), "lists.ndjson:1 cannot"),
                refused("an overlong line", repacked().with("lists.ndjson", text -> "{\"_id\": \"" + "x".repeat(300_000) + "\"}\n").signed().bytes(), "lists.ndjson:1 cannot"),
                refused("no event", repacked().with("events.ndjson", text -> "").signed().bytes(), "lists.ndjson:1 cannot"),
                refused("a zip bomb", repacked().with("retired.ndjson", text -> ("{\"_id\":1}" + " ".repeat(200_000) + "\n").repeat(2_200)).bytes(), "cannot be restored"),
                refused("a bomb of empty lines", repacked().with("events.ndjson", text -> text + "\n".repeat(300_001)).bytes(), "cannot be restored"));
    }

    @Test
    void shouldFitTogetherWhileTheDoorIsBusy() throws Exception {
        String busy = API.newEvent("Busy");
        String list = API.post("/events/" + busy + "/lists", "{\"name\": \"Garden\", \"policy\": \"re-entry\", \"capacity\": 3}").expect(201).body().getString("id");
        List<String> tickets = Stream.of("A", "B", "C", "D", "E").map(name -> API.newParticipant(busy, name).getString("ticket")).toList();
        ConcurrentLinkedQueue<String> acknowledged = new ConcurrentLinkedQueue<>();
        AtomicBoolean over = new AtomicBoolean();
        CompletableFuture<Void> door = CompletableFuture.runAsync(() -> {
            for (int n = 0; !over.get(); n++) {
                String nonce = Api.nonce();
                String direction = n / tickets.size() % 2 == 0 ? "in" : "out";
                API.post("/lists/" + list + "/check-ins", "{\"ticket\": \"%s\", \"nonce\": \"%s\", \"direction\": \"%s\"}"
                        .formatted(tickets.get(n % tickets.size()), nonce, direction));
                acknowledged.add(nonce);
            }
        });
        Await.until("the door is busy", java.time.Duration.ofSeconds(20), () -> acknowledged.size() > 300);

        List<String> before = List.copyOf(acknowledged);
        byte[] taken = download(SOURCE, busy);
        over.set(true);
        door.join();

        assertThat(new Repacked(taken).text("scans.ndjson")).contains(before);
        restore(taken).expect(201);
        assertThat(new TreeSet<>(new Repacked(download(target, busy)).text("scans.ndjson").lines().toList()))
                .isEqualTo(new TreeSet<>(new Repacked(taken).text("scans.ndjson").lines().toList()));
    }

    @Test
    void shouldHaveNoArchiveOfAnUnknownEvent() {
        assertThat(API.get("/events/nobodyhasthisone/archive").expect(406).body().getString("reason")).isEqualTo("not-acceptable");
        assertThat(there.get("/events/nobodyhasthisone").expect(404).body().getString("reason")).isEqualTo("not-found");
    }

    private static DynamicTest refused(String name, byte[] bytes, String sentence) {
        return DynamicTest.dynamicTest(name, () -> {
            JsonObject events = there.get("/events").body();
            Api.Answer answer = restore(bytes).expect(400);
            assertThat(answer.body().getString("reason")).isEqualTo("invalid-input");
            assertThat(answer.body().getString("detail")).contains(sentence);
            assertThat(there.get("/events").body()).isEqualTo(events);
        });
    }

    private static Repacked repacked() {
        return new Repacked(archive);
    }

    private static JsonObject guest(String name) {
        return API.post("/events/" + event + "/participants", "{\"name\": \"" + name + "\", \"category\": \"Guest\", \"marks\": [\"VIP\"]}").expect(201).body();
    }

    private static Api.Answer restore(byte[] bytes) {
        return there.send("POST", "/archives", "application/zip", HttpRequest.BodyPublishers.ofByteArray(bytes));
    }

    private static byte[] download(RunningServer server, String id) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(server.http("/api/v1/events/" + id + "/archive"))
                .header("Authorization", "Bearer " + RunningServer.TOKEN).build();
        HttpResponse<byte[]> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Disposition").orElse("")).contains("checkin-" + id + ".zip");
        return answer.body();
    }
}
