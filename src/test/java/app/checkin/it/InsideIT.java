package app.checkin.it;

import static org.assertj.core.api.Assertions.assertThat;

import app.checkin.embedded.StoreProcess;
import jakarta.json.JsonObject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who came, who is in and who never came, as the office's pages tell it; in an emergency also without the store. */
class InsideIT {

    private static final Duration STORE_BACK = Duration.ofSeconds(30);
    private static final Pattern ROW = Pattern.compile("<th scope=\"row\"><a [^>]*>([^<]+)</a>");
    /** More than a page of people. */
    private static final int MANY = 53;

    @TempDir
    private static Path folder;
    private static StoreProcess store;
    private static RunningServer server;
    private static Api api;
    private static Visitor admin;

    @BeforeAll
    static void start() throws Exception {
        store = StoreProcess.start(folder, 0);
        server = RunningServer.start(Map.of("MONGODB_URI", store.uri(), "CHECKIN_SECRET", "a-secret-of-thirty-two-characters-at-least",
                "CHECKIN_ADMIN_PASSWORD", RunningServer.PASSWORD));
        api = Api.organizer(server);
        admin = Staff.admin(server);
    }

    @AfterAll
    static void stop() {
        server.close();
        store.close();
    }

    @Test
    void shouldShowEverybodyInsideByLastEntranceOnOnePage() {
        String event = api.newEvent("Evacuation");
        String list = api.entrance(event);
        List<String> came = cameIn(event, list, MANY);
        String mistake = Api.nonce();
        api.scan(list, api.newParticipant(event, "Ada Undone").getString("ticket"), mistake).expect(201);
        undo(list, mistake);
        api.newParticipant(event, "Ann Awaited");

        String page = page(event, "/inside?list=" + list);

        assertThat(people(page)).isEqualTo(came);
        assertThat(page).contains(MANY + " people are inside", "Guest of honour", "As of ").doesNotContain("does not answer");
        assertThat(page(event, "")).contains("/admin/events/" + event + "/inside?list=" + list);
    }

    @Test
    void shouldTellFromMemoryWhoIsInsideWhileTheStoreIsAway() throws Exception {
        String event = api.newEvent("Power cut");
        List<String> came = cameIn(event, api.entrance(event), 3);
        assertThat(people(page(event, "/inside"))).isEqualTo(came);
        String port = String.valueOf(URI.create(store.uri()).getPort());

        store.kill();
        try {
            HttpResponse<String> live = admin.get(address(event, ""));
            assertThat(live.statusCode()).isEqualTo(503);
            assertThat(live.body()).contains("/admin/events/" + event + "/inside");
            String page = page(event, "/inside");
            assertThat(people(page)).isEqualTo(came);
            assertThat(page).contains("3 people are inside", "The store does not answer. This is what this server knew last");
            HttpResponse<String> stranger = new Visitor().with("session", "forged").get(address(event, "/inside"));
            assertThat(stranger.statusCode()).as("whoever is not signed in").isNotEqualTo(200);
        } finally {
            store = StoreProcess.start(folder, Integer.parseInt(port));
        }
        Await.until("the store is heard again", STORE_BACK, () -> !page(event, "/inside").contains("does not answer"));
    }

    @Test
    void shouldTellThoseWhoLeftFromThoseWhoNeverCame() {
        String event = api.newEvent("Comings and goings");
        String list = api.entrance(event);
        api.patch("/lists/" + list, "{\"policy\": \"re-entry\"}").expect(200);
        JsonObject left = api.newParticipant(event, "Lea Left");
        api.newParticipant(event, "Ann Awaited");
        JsonObject undone = api.newParticipant(event, "Uma Undone");
        api.scan(list, left.getString("ticket"), Api.nonce()).expect(201);
        api.post("/lists/" + list + "/check-ins", "{\"ticket\": \"" + left.getString("ticket") + "\", \"direction\": \"out\", \"nonce\": \""
                + Api.nonce() + "\"}").expect(201);
        String mistake = Api.nonce();
        api.scan(list, undone.getString("ticket"), mistake).expect(201);
        undo(list, mistake);

        assertThat(people(page(event, "/people?state=not-here"))).containsExactly("Ann Awaited", "Uma Undone");
        String person = page(event, "/people/" + undone.getString("id"));
        assertThat(person).contains("Not here yet").doesNotContain("Left at");
        assertThat(page(event, "/people/" + left.getString("id"))).contains("Left at");
        assertThat(people(page(event, "/inside"))).isEmpty();
    }

    @Test
    void shouldNarrowByListAndMarkAndSortByArrival() {
        String event = api.newEvent("Choices");
        String entrance = api.entrance(event);
        String lounge = api.post("/events/" + event + "/lists", "{\"name\": \"Lounge\", \"categories\": [\"VIP\"]}").expect(201).body().getString("id");
        String ana = ticket(event, "Ana Adler", "VIP", "needs a seat");
        String bo = ticket(event, "Bo Brock", "Guest", "needs a seat");
        ticket(event, "Cy Conrad", "Guest", "under 16");
        String di = ticket(event, "Di Dorn", "VIP", "under 16");
        api.scan(entrance, bo, Api.nonce()).expect(201);
        api.scan(entrance, di, Api.nonce()).expect(201);
        api.scan(entrance, ana, Api.nonce()).expect(201);
        api.scan(lounge, di, Api.nonce()).expect(201);

        assertThat(people(page(event, "/people?order=arrival"))).containsExactly("Ana Adler", "Di Dorn", "Bo Brock", "Cy Conrad");
        assertThat(people(page(event, "/people?list=" + lounge))).containsExactly("Ana Adler", "Di Dorn");
        assertThat(people(page(event, "/people?list=" + lounge + "&state=here"))).containsExactly("Di Dorn");
        assertThat(people(page(event, "/people?mark=needs+a+seat"))).containsExactly("Ana Adler", "Bo Brock");
        assertThat(people(page(event, "/people?mark=under+16&category=Guest"))).containsExactly("Cy Conrad");
        assertThat(people(page(event, "/people?list=" + lounge + "&category=Guest"))).isEmpty();
    }

    @Test
    void shouldWalkThroughThePagesByArrival() {
        String event = api.newEvent("Many");
        List<String> came = cameIn(event, api.entrance(event), MANY);

        String first = page(event, "/people?order=arrival");
        String next = first.substring(first.indexOf("after="), first.indexOf('"', first.indexOf("after=")));

        List<String> all = new ArrayList<>(people(first));
        all.addAll(people(page(event, "/people?order=arrival&" + next)));
        assertThat(all).isEqualTo(came);
    }

    /** @return the names, the last to come in first */
    private static List<String> cameIn(String event, String list, int count) {
        List<String> names = new ArrayList<>();
        IntStream.range(0, count).forEach(i -> {
            String name = "Guest " + (char) ('A' + i * 7 % 26) + "x" + i;
            names.add(name);
            api.scan(list, ticket(event, name, "Guest of honour", ""), Api.nonce()).expect(201);
        });
        Collections.reverse(names);
        return names;
    }

    private static String ticket(String event, String name, String category, String mark) {
        String marks = mark.isEmpty() ? "" : ", \"marks\": [\"" + mark + "\"]";
        return api.post("/events/" + event + "/participants", "{\"name\": \"" + name + "\", \"category\": \"" + category + "\"" + marks + "}")
                .expect(201).body().getString("ticket");
    }

    private static void undo(String list, String nonce) {
        api.post("/lists/" + list + "/check-ins/" + nonce + "/undo", "{\"reason\": \"mistake\", \"nonce\": \"" + Api.nonce() + "\"}").expect(200);
    }

    private static URI address(String event, String path) {
        return server.http("/admin/events/" + event + path);
    }

    private static String page(String event, String path) {
        HttpResponse<String> answer = admin.get(address(event, path));
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    private static List<String> people(String page) {
        return ROW.matcher(page).results().map(found -> found.group(1)).toList();
    }
}
