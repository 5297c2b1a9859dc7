package app.checkin.it;

import static org.assertj.core.api.Assertions.assertThat;

import app.checkin.it.Api.Answer;
import jakarta.json.JsonObject;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.List;
import java.util.Map;
import java.util.ArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Phones: from the card to the block. */
class StationsIT {

    private final RunningServer server = RunningServer.shared();
    private final Api api = Api.organizer(server);
    private String event;
    private String list;

    @BeforeEach
    void prepare() {
        event = api.newEvent("Doors");
        list = api.entrance(event);
    }

    @Test
    void shouldGiveACardToTheFirstClaimAndRepeatItForTheSameOne() {
        String code = invite("").getString("code");
        String claim = Api.nonce();

        Answer first = enrol(code, claim).expect(200);

        assertThat(enrol(code, claim).expect(200).body()).isEqualTo(first.body());
        assertThat(enrol(code, Api.nonce()).expect(409).body().getString("reason")).isEqualTo("card-used");
        assertThat(enrol("no-such-code", claim).expect(409).body().getString("reason")).isEqualTo("card-expired");
        assertThat(enrol(code, "short").expect(400).body().getString("detail")).contains("claim");
    }

    @Test
    void shouldGiveACardToOneOfManyWhoClaimAtOnce() throws Exception {
        List<Integer> statuses = manyEnrol(invite("").getString("code")).stream().map(Answer::status).toList();

        assertThat(statuses).filteredOn(status -> status == 200).hasSize(1);
        assertThat(statuses).filteredOn(status -> status == 409).hasSize(15);
    }

    @Test
    void shouldTellAPhoneWhatItIs() {
        Api phone = phone("");

        JsonObject me = phone.get("/stations/me").expect(200).body();

        assertThat(me.getJsonObject("station").getString("name")).isEqualTo("Door 1");
        assertThat(me.getJsonObject("event").getString("id")).isEqualTo(event);
        assertThat(me.getJsonArray("lists").getJsonObject(0).getString("id")).isEqualTo(list);
        assertThat(api.get("/stations/me").status()).isEqualTo(403);
    }

    @Test
    void shouldShutABlockedPhoneOutAtOnceUntilItGetsANewCard() {
        JsonObject card = invite("");
        Api phone = new Api(server, enrol(card.getString("code"), Api.nonce()).expect(200).body().getString("token"));
        phone.scan(list, api.newParticipant(event, "Ana").getString("ticket"), Api.nonce()).expect(201);

        api.post("/stations/" + card.getString("id") + "/block", "").expect(200);

        Answer refused = phone.scan(list, api.newParticipant(event, "Bo").getString("ticket"), Api.nonce()).expect(401);
        assertThat(refused.body().getString("reason")).isEqualTo("station-revoked");
        JsonObject fresh = api.post("/stations/" + card.getString("id") + "/card", "").expect(201).body();
        Api again = new Api(server, enrol(fresh.getString("code"), Api.nonce()).expect(200).body().getString("token"));
        again.get("/stations/me").expect(200);
        phone.get("/stations/me").expect(401);
    }

    @Test
    void shouldGiveAnOfferedStationToOneOfManyAndOnlyThenPutTheOldPhoneOut() throws Exception {
        Api old = phone("");
        String superseded = offer(old);
        String code = offer(old);
        assertThat(enrol(superseded, Api.nonce()).expect(409).body().getString("reason")).as("offered again").isEqualTo("card-expired");
        look(code).expect(200);
        old.scan(list, api.newParticipant(event, "Ana").getString("ticket"), Api.nonce()).expect(201);

        List<Answer> answers = manyEnrol(code);

        List<Answer> winners = answers.stream().filter(answer -> answer.status() == 200).toList();
        assertThat(winners).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.status() == 409).hasSize(15);
        assertThat(look(code).expect(409).body().getString("reason")).isEqualTo("card-used");
        old.get("/stations/me").expect(401);
        Api next = new Api(server, winners.get(0).body().getString("token"));
        next.scan(list, api.newParticipant(event, "Bo").getString("ticket"), Api.nonce()).expect(201);
    }

    @Test
    void shouldRepeatATakeOverForTheSameClaim() {
        String code = offer(phone(""));
        String claim = Api.nonce();

        Answer first = enrol(code, claim).expect(200);

        assertThat(enrol(code, claim).expect(200).body()).isEqualTo(first.body());
    }

    @Test
    void shouldEndAnOfferByABlockAndByANewCard() {
        JsonObject card = invite("");
        String code = offer(new Api(server, enrol(card.getString("code"), Api.nonce()).expect(200).body().getString("token")));

        api.post("/stations/" + card.getString("id") + "/block", "").expect(200);
        enrol(code, Api.nonce()).expect(409);
        api.post("/stations/" + card.getString("id") + "/card", "").expect(201);
        enrol(code, Api.nonce()).expect(409);
    }

    @Test
    void shouldFindPeopleOnlyForPhonesThatMaySearchAndOnlyFew() {
        IntStream.range(0, 12).forEach(i -> api.newParticipant(event, "Anna Number" + i));
        String path = "/events/" + event + "/participants?query=";
        assertThat(phone("").get(path + "anna").expect(403).body().getString("reason")).isEqualTo("station-not-allowed");
        Api supervisor = phone("\"search\"");

        assertThat(supervisor.get(path + "an").expect(400).body().getString("detail")).contains("3 letters");
        JsonObject page = supervisor.get(path + "anna&limit=200").expect(200).body();

        assertThat(page.getJsonArray("items")).hasSize(9);
        assertThat(page.containsKey("next")).isFalse();
        assertThat(page.getJsonArray("items").getJsonObject(0).keySet()).contains("name", "reference").doesNotContain("email", "ticket");
        supervisor.get("/events/" + api.newEvent("Other") + "/participants?query=anna").expect(403);
        supervisor.get("/events").expect(403);
    }

    @Test
    void shouldShowAPhoneTheListsOfItsOwnEventOnly() {
        String other = api.newEvent("Other");
        Api phone = phone("");

        for (String path : new String[] {"/lists/" + api.entrance(other), "/lists/" + api.entrance(other) + "/status", "/events/" + other + "/lists"}) {
            assertThat(phone.get(path).expect(403).body().getString("reason")).as(path).isEqualTo("station-not-allowed");
        }
        phone.get("/lists/" + list).expect(200);
        phone.get("/lists/" + list + "/status").expect(200);
    }

    @Test
    void shouldShowTheOfficeWhatPhonesTell() {
        phone("").post("/stations/heartbeat", "{\"battery\": 12, \"network\": \"slow\", \"unsent\": 2}").expect(200);

        JsonObject vitals = api.get("/stations?event=" + event).expect(200).body().getJsonArray("items").getJsonObject(0).getJsonObject("vitals");

        assertThat(vitals.getInt("battery")).isEqualTo(12);
        assertThat(vitals.getInt("unsent")).isEqualTo(2);
        assertThat(vitals.getString("network")).isEqualTo("slow");
        phone("").post("/stations/heartbeat", "{\"battery\": 140}").expect(400);
    }

    @Test
    void shouldStreamASnapshotAndThenWhatHappens() throws Exception {
        String seen = Api.nonce();
        api.scan(list, api.newParticipant(event, "Ana Silva").getString("ticket"), seen).expect(201);
        try (EventStream stream = EventStream.open(server, event, RunningServer.TOKEN)) {
            JsonObject snapshot = stream.next("snapshot");
            assertThat(snapshot.getJsonObject("counters").getJsonObject(list).getInt("checkedIn")).isEqualTo(1);
            assertThat(snapshot.getJsonArray("scans").getJsonObject(0).getString("id")).isEqualTo(seen);

            String fresh = Api.nonce();
            api.scan(list, api.newParticipant(event, "Bo Li").getString("ticket"), fresh).expect(201);

            JsonObject news = stream.next("scans");
            assertThat(news.getJsonArray("scans").getJsonObject(0).getString("id")).isEqualTo(fresh);
            assertThat(news.getJsonArray("scans").getJsonObject(0).getJsonObject("participant").getString("name")).isEqualTo("Bo Li");
            assertThat(news.getJsonObject("counters").getJsonObject(list).getInt("checkedIn")).isEqualTo(2);
        }
    }

    @Test
    void shouldStreamToAPhoneOnlyItsOwnScans() throws Exception {
        JsonObject card = invite("");
        String token = enrol(card.getString("code"), Api.nonce()).expect(200).body().getString("token");
        try (EventStream stream = EventStream.open(server, event, token)) {
            stream.next("snapshot");

            api.scan(list, api.newParticipant(event, "Ana Silva").getString("ticket"), Api.nonce()).expect(201);
            JsonObject others = stream.next("scans");
            String own = Api.nonce();
            new Api(server, token).scan(list, api.newParticipant(event, "Bo Li").getString("ticket"), own).expect(201);
            JsonObject its = stream.next("scans");

            assertThat(others.getJsonArray("scans")).isEmpty();
            assertThat(others.getJsonObject("counters").getJsonObject(list).getInt("checkedIn")).isEqualTo(1);
            assertThat(its.getJsonArray("scans").getJsonObject(0).getString("id")).isEqualTo(own);
        }
    }

    @Test
    void shouldEndTheStreamsOfABlockedPhoneAndOfAUserWhoSignsOutThoughTheStationOfThatBrowserStays() throws Exception {
        Visitor ana = Staff.admin(server);
        JsonObject card = invite("");
        String blocked = enrol(card.getString("code"), Api.nonce()).expect(200).body().getString("token");
        String stays = enrol(invite("").getString("code"), Api.nonce()).expect(200).body().getString("token");
        Visitor browser = new Visitor().with("session", ana.cookie("session")).with("station", stays);
        try (EventStream phone = EventStream.open(server, event, blocked); EventStream office = EventStream.open(browser.request(live()))) {
            phone.next("snapshot");
            office.next("snapshot");

            api.post("/stations/" + card.getString("id") + "/block", "").expect(200);
            ana.submit(server.http("/admin/users"), server.http("/admin/sign-out"), Map.of());

            assertThat(phone.ends()).isTrue();
            assertThat(office.ends()).isTrue();
        }
    }

    private URI live() {
        return server.http("/api/v1/events/" + event + "/live");
    }

    private JsonObject invite(String rights) {
        return api.post("/stations", "{\"event\": \"" + event + "\", \"name\": \"Door 1\", \"rights\": [" + rights + "]}").expect(201).body();
    }

    private List<Answer> manyEnrol(String code) throws Exception {
        ExecutorService phones = Executors.newFixedThreadPool(8);
        List<Future<Answer>> running = new ArrayList<>();
        IntStream.range(0, 16).forEach(i -> running.add(phones.submit(() -> enrol(code, Api.nonce()))));
        List<Answer> answers = new ArrayList<>();
        for (Future<Answer> one : running) {
            answers.add(one.get());
        }
        phones.shutdown();
        return answers;
    }

    private static String offer(Api phone) {
        return phone.post("/stations/me/hand-over", "").expect(200).body().getString("url").replaceAll(".*#", "");
    }

    private Answer look(String code) {
        return new Api(server, "").post("/stations/card", "{\"code\": \"" + code + "\"}");
    }

    private Answer enrol(String code, String claim) {
        return new Api(server, "").post("/stations/enrol", "{\"code\": \"" + code + "\", \"claim\": \"" + claim + "\"}");
    }

    private Api phone(String rights) {
        return new Api(server, enrol(invite(rights).getString("code"), Api.nonce()).expect(200).body().getString("token"));
    }
}
