package app.checkin.it;

import static org.assertj.core.api.Assertions.assertThat;

import app.checkin.it.Api.Answer;
import jakarta.json.JsonObject;
import java.net.http.HttpRequest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bad input gets a sentence that says what to do, no 500, and changes nothing. */
class InputIT {

    private static final String JSON = "application/json";
    private static final int MEGABYTE = 1024 * 1024;

    private final Api api = Api.organizer(RunningServer.shared());

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', value = {
        "{\"name\": \"A\"                            ; broken",
        "` `                                        ; empty",
        "[]                                         ; object",
        "{\"name\": \"A\"} {}                       ; broken",
        "{\"nmae\": \"A\"}                          ; nmae",
        "{\"name\": 7}                              ; name",
        "{\"name\": null}                           ; name",
        "{\"name\": \"   \"}                        ; name",
        "{\"name\": \"A\\u0007B\"}                  ; name",
        "{\"name\": \"A\", \"capacity\": \"many\"}  ; capacity",
        "{\"name\": \"A\", \"capacity\": -1}        ; capacity",
        "{\"name\": \"A\", \"capacity\": 1e30}      ; capacity",
        "{\"name\": \"A\", \"timeZone\": \"Mars\"}  ; timeZone",
        "{\"name\": \"A\", \"doorsOpen\": \"soon\"} ; doorsOpen",
        "{\"name\": \"A\", \"languages\": \"en\"}   ; languages",
        "{\"name\": \"A\", \"languages\": [\"xx\"]} ; languages",
        "{\"name\": \"A\", \"starts\": \"2026-12-04T20:00:00Z\", \"ends\": \"2026-12-04T19:00:00Z\"} ; end"})
    void shouldNameWhatCannotBeUsed(String body, String told) {
        int before = events();

        Answer answer = api.post("/events", body).expect(400);

        assertThat(answer.body().getString("reason")).isEqualTo("invalid-input");
        assertThat(answer.body().getString("detail")).contains(told).endsWith(".");
        assertThat(answer.headers().firstValue("Content-Type")).hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(answer.headers().firstValue("X-Request-Id")).contains(answer.body().getString("requestId"));
        assertThat(events()).isEqualTo(before);
    }

    /** What each address that takes JSON makes of bodies that no address takes. */
    @ParameterizedTest
    @ValueSource(strings = {"/events/{event}/participants", "/events/{event}/lists", "/lists/{list}/check-ins", "/lists/{list}/check-ins/batch",
        "/stations", "/stations/enrol", "/lists/{list}/check-ins/0123456789abcdef/undo"})
    void shouldNameWhatCannotBeUsedAtEachAddress(String address) {
        String event = api.newEvent("Bodies");
        String list = api.entrance(event);
        String path = address.replace("{event}", event).replace("{list}", list);
        for (String body : List.of("", "{", "[]", "7", "null", "{\"nmae\": \"A\"}", "{\"name\": {\"a\": 1}, \"nonce\": 7, \"code\": [], \"reason\": {}, \"items\": 1}",
                "{\"name\": true, \"event\": 1, \"ticket\": {}, \"checkIns\": \"x\"}")) {
            Answer answer = api.post(path, body).expect(400);
            assertThat(answer.body().getString("reason")).as(body).isEqualTo("invalid-input");
            assertThat(answer.body().getString("detail")).as(body).endsWith(".");
        }
        assertThat(api.post(path, "{\"name\": \"" + "x".repeat(5 * MEGABYTE) + "\"}").expect(413).body().getString("detail")).endsWith(".");
        assertThat(api.get("/events/" + event + "/participants").body().getInt("total")).isZero();
        assertThat(api.get("/events/" + event + "/lists").body().getJsonArray("items")).hasSize(1);
        assertThat(api.get("/stations?event=" + event).body().getJsonArray("items")).isEmpty();
        assertThat(api.get("/lists/" + list + "/status").body().getInt("denied")).isZero();
    }

    @Test
    void shouldTellEveryFieldOfABadParticipant() {
        String event = api.newEvent("Fields");
        String body = "{\"name\": \"%s\", \"email\": \"nobody\", \"marks\": [\"%s\"]}".formatted("x".repeat(150), "y".repeat(41));

        JsonObject problem = api.post("/events/" + event + "/participants", body).expect(400).body();

        assertThat(problem.getJsonArray("fields").getValuesAs(JsonObject.class)).extracting(fault -> fault.getString("field"))
                .containsExactly("email", "marks[0]");
        assertThat(api.get("/events/" + event + "/participants").body().getInt("total")).isZero();
    }

    @Test
    void shouldRefuseABodyOfFiveMegabytes() {
        String body = "{\"name\": \"" + "x".repeat(5 * MEGABYTE) + "\"}";

        assertThat(api.post("/events", body).expect(413).body().getString("reason")).isEqualTo("too-large");
    }

    @Test
    void shouldRefuseABodyThatDoesNotTellHowLargeItIs() {
        byte[] part = "x".repeat(MEGABYTE / 10).getBytes();
        HttpRequest.BodyPublisher endless = HttpRequest.BodyPublishers.ofByteArrays(List.of("{\"name\": \"".getBytes(), part, "\"}".getBytes()));

        assertThat(api.send("POST", "/events", JSON, endless).expect(413).body().getString("reason")).isEqualTo("too-large");
    }

    @Test
    void shouldRefuseDeepNesting() {
        String deep = "{\"name\": " + "[".repeat(20_000) + "]".repeat(20_000) + "}";

        assertThat(api.post("/events", deep).expect(400).body().getString("detail")).contains("nested");
    }

    @Test
    void shouldTellWhatAnAddressTakes() {
        assertThat(api.get("/nothing").expect(404).body().getString("reason")).isEqualTo("not-found");
        assertThat(api.get("/events/unknown").expect(404).body().getString("detail")).contains("event unknown");
        assertThat(api.patch("/events", "{}").expect(405).body().getString("detail")).contains("GET");
        assertThat(api.send("POST", "/events", "text/plain", HttpRequest.BodyPublishers.ofString("hallo")).expect(415).body()
                .getString("detail")).contains("application/json");
        assertThat(api.get("/events/" + api.newEvent("Limit") + "/participants?limit=0").expect(400).body().getString("detail")).contains("limit");
        assertThat(api.get("/events/" + api.newEvent("Limit") + "/participants?limit=many").status()).isIn(400, 404);
        assertThat(api.get("/events/" + api.newEvent("State") + "/participants?state=lost").expect(400).body().getString("detail")).contains("not-here");
        assertThat(api.get("/events/" + api.newEvent("After") + "/participants?after=%25").expect(400).body().getString("detail")).contains("after");
    }

    private int events() {
        return api.get("/events").expect(200).body().getJsonArray("items").size();
    }
}
