package app.checkin.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Events and their lists: made, changed, copied, watched. */
class EventsIT {

    private static final List<String> OF_ITS_OWN = List.of("id", "tag", "doorsOpen", "starts", "ends", "doorsClose");

    private final RunningServer server = RunningServer.shared();
    private final Api api = Api.organizer(server);
    private String event;
    private String list;

    @BeforeEach
    void prepare() {
        event = api.newEvent("Winter Gala");
        list = api.entrance(event);
    }

    @Test
    void shouldChangeOnlyWhatIsNamedOfAList() {
        JsonObject before = api.patch("/lists/" + list, "{\"categories\": [\"Crew\"], \"capacity\": 7, \"opens\": \"2026-12-04T18:00:00+01:00\"}").expect(200).body();
        assertThat(before.getString("name")).isEqualTo("Entrance");
        assertThat(before.getString("opens")).isEqualTo("2026-12-04T17:00:00Z");

        JsonObject after = api.patch("/lists/" + list, "{\"policy\": \"re-entry\", \"opens\": null}").expect(200).body();

        assertThat(after.getInt("capacity")).isEqualTo(7);
        assertThat(after.getJsonArray("categories").getString(0)).isEqualTo("Crew");
        assertThat(after.getString("policy")).isEqualTo("re-entry");
        assertThat(after.containsKey("opens")).as("null clears").isFalse();
        assertThat(api.get("/lists/" + list).expect(200).body()).isEqualTo(after);
        String guest = api.newParticipant(event, "Ana Silva").getString("ticket");
        assertThat(api.scan(list, guest, Api.nonce()).expect(409).body().getString("reason")).as("it rules the door at once").isEqualTo("wrong-category");
    }

    @Test
    void shouldRefuseAListThatCannotBeAndChangeNothing() {
        JsonObject before = api.get("/lists/" + list).body();
        for (String wrong : List.of("{\"policy\": \"twice\"}", "{\"capacity\": -1}", "{\"capacity\": \"many\"}", "{\"name\": null}", "{\"name\": \" \"}",
                "{\"plicy\": \"once\"}", "{\"categories\": \"Crew\"}", "{\"opens\": \"soon\"}", "[]", "{\"name\"",
                "{\"opens\": \"2026-12-04T18:00:00Z\", \"closes\": \"2026-12-04T17:00:00Z\"}")) {
            assertThat(api.patch("/lists/" + list, wrong).expect(400).body().getString("detail")).as(wrong).endsWith(".");
        }
        assertThat(api.get("/lists/" + list).body()).isEqualTo(before);
        api.patch("/lists/0000000000000000", "{\"capacity\": 1}").expect(404);
    }

    @Test
    void shouldCopyEverythingButPeopleAndScans() {
        api.patch("/events/" + event, "{\"place\": \"Town hall\", \"capacity\": 400, \"contact\": \"+49 30 1\"}").expect(200);
        api.post("/events/" + event + "/lists", "{\"name\": \"Late show\", \"policy\": \"re-entry\", \"categories\": [\"Crew\"], \"capacity\": 9}").expect(201);
        api.patch("/events/" + event, "{\"languages\": [\"en\", \"de\"]}").expect(200);
        api.scan(list, api.newParticipant(event, "Ana Silva").getString("ticket"), Api.nonce()).expect(201);

        JsonObject old = api.get("/events/" + event).body();

        HttpResponse<String> answer = Staff.admin(server).submit(server.http("/admin"), server.http("/admin/events/" + event + "/copy"), asInItsForm(old));

        String copy = answer.headers().firstValue("Location").orElseThrow().replaceAll(".*/events/(\\w+)/.*", "$1");
        assertThat(copy).isNotEqualTo(event);
        JsonObject made = api.get("/events/" + copy).expect(200).body();
        assertThat(made.getString("tag")).as("its tickets are its own").isNotEqualTo(old.getString("tag"));
        assertThat(made.keySet()).contains("capacity", "contact").allSatisfy(field ->
                assertThat(OF_ITS_OWN.contains(field) || made.get(field).equals(old.get(field))).as(field).isTrue());
        assertThat(lists(copy)).isEqualTo(lists(event)).hasSize(2);
        assertThat(api.get("/events/" + copy + "/participants").body().getInt("total")).isZero();
        assertThat(api.get("/lists/" + api.entrance(copy) + "/status").body().getInt("checkedIn")).isZero();
    }

    @Test
    void shouldShowAWatcherWhatIsAndThenWhatIsNew() throws Exception {
        String first = Api.nonce();
        api.scan(list, api.newParticipant(event, "Ana Silva").getString("ticket"), first).expect(201);
        JsonObject bo = api.newParticipant(event, "Bo Berg");
        try (EventStream stream = EventStream.open(server, event, RunningServer.TOKEN)) {
            JsonObject snapshot = stream.next("snapshot");
            assertThat(ids(snapshot)).containsExactly(first);
            assertThat(snapshot.getJsonObject("counters").getJsonObject(list).getInt("checkedIn")).isEqualTo(1);
            assertThat(snapshot.getJsonObject("counters").getJsonObject(list).getInt("expected")).isEqualTo(2);

            String second = Api.nonce();
            api.scan(list, bo.getString("ticket"), second).expect(201);
            JsonObject news = stream.next("scans");
            assertThat(ids(news)).as("only what is new").containsExactly(second);
            assertThat(news.getJsonArray("scans").getJsonObject(0).getJsonObject("participant").getString("name")).isEqualTo("Bo Berg");
            assertThat(news.getJsonObject("counters").getJsonObject(list).getInt("checkedIn")).isEqualTo(2);

            api.scan(list, bo.getString("ticket"), Api.nonce()).expect(409);
            JsonObject denial = stream.next("scans");
            assertThat(denial.getJsonArray("scans").getJsonObject(0).getString("reason")).isEqualTo("already-checked-in");
            assertThat(denial.getJsonObject("counters").getJsonObject(list).getInt("denied")).isEqualTo(1);
        }
    }

    /** What the page offers, with a date of its own. */
    private static Map<String, String> asInItsForm(JsonObject event) {
        Map<String, String> fields = new HashMap<>(Map.of("starts", "2027-12-04T19:00", "languages", "en, de"));
        for (String field : List.of("name", "place", "timeZone", "helpPoint", "contact", "retentionDays", "capacity", "expectedParticipants")) {
            fields.put(field, event.get(field) instanceof JsonString text ? text.getString() : event.get(field).toString());
        }
        return fields;
    }

    private static List<String> ids(JsonObject news) {
        return news.getJsonArray("scans").getValuesAs(JsonObject.class).stream().map(scan -> scan.getString("id")).toList();
    }

    private List<String> lists(String of) {
        return api.get("/events/" + of + "/lists").expect(200).body().getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .map(one -> one.getString("name") + one.getString("policy") + one.getInt("capacity") + one.get("categories")).toList();
    }
}
