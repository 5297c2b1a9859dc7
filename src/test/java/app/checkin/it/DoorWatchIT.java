package app.checkin.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the office's pages tell beforehand and while the doors are open: trials, alarms, the countdown, the copy. */
class DoorWatchIT {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int BUSY = 31;

    private final RunningServer server = RunningServer.shared();
    private final Api api = Api.organizer(server);
    private final Visitor admin = Staff.admin(server);

    @Test
    void shouldReadATriedTicketAsTheDoorDoes() {
        String event = api.newEvent("Trial");
        JsonObject ana = api.newParticipant(event, "Ana Silva");
        String old = ana.getString("ticket");
        String fresh = api.post("/participants/" + ana.getString("id") + "/reissue", "").expect(200).body().getString("ticket");
        String foreign = api.newParticipant(api.newEvent("Elsewhere"), "Ana Silva").getString("ticket");
        String misread = fresh.substring(0, 30) + (fresh.charAt(30) == 'A' ? 'B' : 'A');

        assertThat(tried(event, fresh)).contains("Ana Silva", "Would be let in");
        assertThat(tried(event, old)).contains("Ana Silva", "Refused: old ticket", "Replaced on ");
        assertThat(tried(event, foreign)).contains("Refused: another event&#39;s ticket", "The ticket is not for Trial.");
        assertThat(tried(event, misread)).contains("Refused: misread", "Copy the whole code once more");
        assertThat(tried(event, "https://example.org/menu")).contains("Refused: not a ticket");
        assertThat(tried(event, "Nobody Atall")).contains("Refused: not a ticket", "nobody there has this reference or name");
        assertThat(tried(event, "?".repeat(2000))).contains("Refused: not a ticket");
        assertThat(tried(event, ana.getString("reference"))).contains("Ana Silva", "Would be let in");
        assertThat(tried(event, "silva")).contains("Ana Silva", "Would be let in");
        api.newParticipant(event, "Bea Silva");
        assertThat(tried(event, "silva")).contains("Several people fit");
    }

    @Test
    void shouldTellThatAListIsFullAndWhenItIsOpen() {
        String event = api.newEvent("Small room");
        String list = api.entrance(event);
        api.patch("/lists/" + list, "{\"capacity\": 1, \"opens\": \"2026-01-01T10:00:00Z\", \"closes\": \"2036-01-01T10:00:00Z\"}").expect(200);
        String bo = api.newParticipant(event, "Bo Li").getString("ticket");
        assertThat(tried(event, bo)).contains("Would be let in", "Open from 1 Jan 2026, 11:00 to 1 Jan 2036, 11:00.");

        api.scan(list, api.newParticipant(event, "Ana Silva").getString("ticket"), Api.nonce()).expect(201);

        assertThat(tried(event, bo)).contains("Refused: full", "All 1 places are taken now.");
        assertThat(tried(event, bo + "&at=2025-12-31T10:00")).contains("Refused: too early", "The list opens at 1 Jan 2026, 11:00.");
        assertThat(tried(event, "ana")).contains("Refused: already used", "Let in at ");
    }

    @Test
    void shouldRaiseTheAlarmsOfTheDoor() {
        String event = api.newEvent("Alarms");
        String list = api.entrance(event);
        api.patch("/lists/" + list, "{\"capacity\": 33}").expect(200);
        Api busy = phone(event, "Door 1");
        Api idle = phone(event, "Door 3");
        busy.post("/stations/heartbeat", "{\"battery\": 80, \"network\": \"good\", \"unsent\": 0}").expect(200);
        idle.post("/stations/heartbeat", "{\"battery\": 80, \"network\": \"good\", \"unsent\": 0}").expect(200);
        assertThat(live(event)).doesNotContain("is idle", "places left", "without connection");

        Race.tickets(api, event, BUSY).forEach(ticket -> busy.scan(list, ticket, Api.nonce()).expect(201));

        Await.until("the idle door is told", PATIENCE, () -> live(event).contains("Door 3 is idle, Door 1 scans 6 a minute."));
        assertThat(live(event)).contains("31 of 33 inside: 2 places left.");
        JsonObject ana = api.newParticipant(event, "Ana Silva");
        String right = Api.nonce();
        api.scan(list, ana.getString("ticket"), right).expect(201);
        idle.post("/lists/" + list + "/check-ins/batch", "{\"items\": [{\"ticket\": \"" + ana.getString("ticket") + "\", \"nonce\": \"" + Api.nonce()
                + "\", \"decided\": {\"verdict\": \"admitted\", \"at\": \"" + Instant.now().truncatedTo(ChronoUnit.SECONDS) + "\", \"seq\": 1}}]}").expect(200);
        Await.until("the conflict is told", PATIENCE, () -> live(event).contains("by a phone without connection"));
        assertThat(live(event)).contains("/admin/events/" + event + "/people/" + ana.getString("id")).doesNotContain("is idle");

        api.post("/lists/" + list + "/check-ins/" + right + "/undo", "{\"reason\": \"two people\", \"nonce\": \"" + Api.nonce() + "\"}").expect(200);

        Await.until("the conflict is settled", PATIENCE, () -> !live(event).contains("by a phone without connection"));
    }

    @Test
    void shouldCountDownToTheDoorsWithWhatIsStillToDo() {
        LocalDateTime doors = LocalDateTime.now(BERLIN).plusHours(26).plusMinutes(30);
        String event = api.post("/events", "{\"name\": \"Soon\", \"timeZone\": \"Europe/Berlin\", \"doorsOpen\": \"" + doors.atZone(BERLIN).toInstant()
                + "\"}").expect(201).body().getString("id");

        assertThat(live(event)).contains("1 day 2 h until the doors open", "Still to do", "Import the people");
        assertThat(live(api.newEvent("Open"))).doesNotContain("until the doors open");
    }

    @Test
    void shouldAskACopyForItsDateAndMoveTheListsWithIt() {
        String event = api.post("/events", "{\"name\": \"Gala\", \"place\": \"Town hall\", \"timeZone\": \"Europe/Berlin\","
                + " \"doorsOpen\": \"2026-12-04T17:00:00Z\", \"starts\": \"2026-12-04T18:00:00Z\", \"ends\": \"2026-12-04T22:00:00Z\"}").expect(201)
                .body().getString("id");
        api.post("/events/" + event + "/lists", "{\"name\": \"Lunch\", \"opens\": \"2026-12-04T19:00:00Z\", \"closes\": \"2026-12-04T20:00:00Z\"}").expect(201);
        String address = "/admin/events/" + event + "/copy";
        String form = admin.get(server.http(address)).body();
        assertThat(form).contains("Copy of Gala", "value=\"Town hall\"").doesNotContain("2026-12-04T");
        Map<String, String> fields = Map.of("name", "Gala 2027", "place", "Town hall", "timeZone", "Europe/Berlin", "languages", "en", "retentionDays", "30");
        assertThat(admin.submit(server.http(address), server.http(address), fields).statusCode()).as("no date").isEqualTo(422);

        Map<String, String> dated = new HashMap<>(fields);
        dated.put("starts", "2027-07-02T19:00");
        HttpResponse<String> made = admin.submit(server.http(address), server.http(address), dated);

        assertThat(made.statusCode()).isEqualTo(303);
        String copy = made.headers().firstValue("Location").orElseThrow().replaceAll(".*/events/([0-9a-z]{16})/.*", "$1");
        JsonObject event2 = api.get("/events/" + copy).expect(200).body();
        assertThat(event2.getString("doorsOpen")).isEqualTo("2027-07-02T16:00:00Z");
        assertThat(event2.getString("ends")).isEqualTo("2027-07-02T21:00:00Z");
        JsonObject lunch = api.get("/events/" + copy + "/lists").expect(200).body().getJsonArray("items").getJsonObject(1);
        assertThat(lunch.getString("opens")).as("an hour after the start, in summer too").isEqualTo("2027-07-02T18:00:00Z");
        assertThat(lunch.getString("closes")).isEqualTo("2027-07-02T19:00:00Z");
    }

    private Api phone(String event, String name) {
        JsonObject card = api.post("/stations", "{\"event\": \"" + event + "\", \"name\": \"" + name + "\", \"rights\": []}").expect(201).body();
        return new Api(server, new Api(server, "").post("/stations/enrol", "{\"code\": \"" + card.getString("code") + "\", \"claim\": \"" + Api.nonce() + "\"}")
                .expect(200).body().getString("token"));
    }

    private String tried(String event, String ticketAndMore) {
        String ticket = ticketAndMore.contains("&") ? ticketAndMore : URLEncoder.encode(ticketAndMore, StandardCharsets.UTF_8);
        return page(event, "/lists/try?ticket=" + ticket);
    }

    private String live(String event) {
        return page(event, "");
    }

    private String page(String event, String path) {
        HttpResponse<String> answer = admin.get(server.http("/admin/events/" + event + path));
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }
}
