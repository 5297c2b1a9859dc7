package app.checkin.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Participants from their first day to the door. */
class ParticipantsIT {

    private final Api api = Api.organizer(RunningServer.shared());
    private String event;

    @BeforeEach
    void prepare() {
        event = api.newEvent("People");
    }

    @Test
    void shouldGiveEachOneATicketAndAReference() {
        JsonObject ana = api.newParticipant(event, "Ana Silva");
        JsonObject bo = api.newParticipant(event, "Bo Li");

        assertThat(ana.getString("status")).isEqualTo("registered");
        assertThat(ana.getString("ticket")).hasSize(31).isNotEqualTo(bo.getString("ticket"));
        assertThat(ana.getString("ticket").substring(0, 4)).isEqualTo(bo.getString("ticket").substring(0, 4));
        assertThat(ana.getString("reference")).hasSize(6).isNotEqualTo(bo.getString("reference"));
        assertThat(api.get("/participants/" + ana.getString("id")).expect(200).body()).isEqualTo(ana);
    }

    @ParameterizedTest
    @ValueSource(strings = {"müller", "Mueller", "MULLER", "mull jor", "jörg m", "Joerg", "jorg.müller@example.org", "MÜLLER@EXAMPLE"})
    void shouldFindAPersonHoweverTheNameIsTyped(String typed) {
        api.post("/events/" + event + "/participants", "{\"name\": \"Jörg Müller\", \"email\": \"jorg.müller@example.org\"}").expect(201);
        api.newParticipant(event, "Anna Schmidt");

        assertThat(names("query=" + encoded(typed))).containsExactly("Jörg Müller");
    }

    @Test
    void shouldFindByReferenceAndByTicket() {
        JsonObject ana = api.newParticipant(event, "Ana Silva");
        api.newParticipant(event, "Bo Li");
        String reference = ana.getString("reference");

        assertThat(names("query=" + reference.substring(0, 3) + "%20" + reference.substring(3).toLowerCase())).containsExactly("Ana Silva");
        assertThat(names("query=" + ana.getString("ticket"))).containsExactly("Ana Silva");
    }

    @Test
    void shouldWalkThroughAllPagesByFamilyName() {
        for (String name : List.of("Zoe Adler", "Yan Brock", "Xaver Conrad", "Wim Dorn", "Vera Ernst")) {
            api.newParticipant(event, name);
        }

        List<String> found = new ArrayList<>();
        String after = "";
        do {
            JsonObject page = api.get("/events/" + event + "/participants?limit=2" + after).expect(200).body();
            page.getJsonArray("items").getValuesAs(JsonObject.class).forEach(person -> found.add(person.getString("familyName")));
            assertThat(page.getInt("total")).isEqualTo(5);
            after = page.containsKey("next") ? "&after=" + page.getString("next") : "";
        } while (!after.isEmpty());

        assertThat(found).containsExactly("Adler", "Brock", "Conrad", "Dorn", "Ernst");
    }

    @Test
    void shouldTellWhoIsHere() {
        JsonObject ana = api.newParticipant(event, "Ana Silva");
        api.newParticipant(event, "Bo Li");
        JsonObject cy = api.newParticipant(event, "Cy Lim");
        api.scan(api.entrance(event), ana.getString("ticket"), Api.nonce()).expect(201);
        api.post("/participants/" + cy.getString("id") + "/cancel", "").expect(200);

        assertThat(names("state=here")).containsExactly("Ana Silva");
        assertThat(names("state=not-here")).containsExactly("Bo Li");
        assertThat(names("state=registered")).containsExactlyInAnyOrder("Ana Silva", "Bo Li");
        assertThat(names("state=cancelled")).containsExactly("Cy Lim");
        JsonObject found = api.get("/events/" + event + "/participants?query=ana").body().getJsonArray("items").getJsonObject(0);
        assertThat(found.getBoolean("checkedIn")).isTrue();
        assertThat(found.getJsonObject("lastPassage").getString("at")).isNotEmpty();
    }

    @Test
    void shouldCorrectOnlyWhatIsNamed() {
        JsonObject ana = api.post("/events/" + event + "/participants",
                "{\"name\": \"Ana Sliva\", \"email\": \"ana@example.org\", \"marks\": [\"VIP\"]}").expect(201).body();

        JsonObject corrected = api.patch("/participants/" + ana.getString("id"), "{\"name\": \"Ana Silva\", \"marks\": null}").expect(200).body();

        assertThat(corrected.getString("name")).isEqualTo("Ana Silva");
        assertThat(corrected.getString("familyName")).isEqualTo("Silva");
        assertThat(corrected.getString("email")).isEqualTo("ana@example.org");
        assertThat(corrected.getJsonArray("marks")).isEmpty();
        assertThat(corrected.getString("ticket")).isEqualTo(ana.getString("ticket"));
        api.patch("/participants/" + ana.getString("id"), "{\"ticket\": \"mine\"}").expect(400);
    }

    @Test
    void shouldRefuseAnOldTicketAsSoonAsANewOneIsGiven() {
        String list = api.entrance(event);
        JsonObject ana = api.newParticipant(event, "Ana Silva");
        api.scan(list, ana.getString("ticket").substring(0, 30) + "_", Api.nonce()).expect(400);

        JsonObject fresh = api.post("/participants/" + ana.getString("id") + "/reissue", "").expect(200).body();

        assertThat(fresh.getString("reference")).isEqualTo(ana.getString("reference"));
        assertThat(api.scan(list, ana.getString("ticket"), Api.nonce()).expect(409).body().getString("reason")).isEqualTo("revoked");
        api.scan(list, fresh.getString("ticket"), Api.nonce()).expect(201);
    }

    @Test
    void shouldTakeAPlaceAndGiveItBack() {
        String list = api.entrance(event);
        JsonObject ana = api.newParticipant(event, "Ana Silva");
        String path = "/participants/" + ana.getString("id");
        api.post(path + "/cancel", "").expect(200);
        assertThat(api.post(path + "/cancel", "").expect(200).body().getString("status")).isEqualTo("cancelled");
        assertThat(api.scan(list, ana.getString("ticket"), Api.nonce()).expect(409).body().getString("reason")).isEqualTo("cancelled");

        assertThat(api.post(path + "/promote", "").expect(200).body().getString("status")).isEqualTo("registered");

        assertThat(api.post(path + "/promote", "").expect(409).body().getString("reason")).isEqualTo("not-waiting");
        api.patch(path, "{\"barred\": true}").expect(200);
        assertThat(api.scan(list, ana.getString("ticket"), Api.nonce()).expect(409).body().getString("reason")).isEqualTo("barred");
        api.patch(path, "{\"barred\": false}").expect(200);
        api.scan(list, ana.getString("ticket"), Api.nonce()).expect(201);
    }

    @Test
    void shouldCountTheListAsPeopleComeAndGo() {
        String list = api.entrance(event);
        JsonObject ana = api.newParticipant(event, "Ana Silva");
        api.newParticipant(event, "Bo Li");
        assertThat(api.get("/lists/" + list + "/status").expect(200).body().getInt("expected")).isEqualTo(2);

        String nonce = Api.nonce();
        api.scan(list, ana.getString("ticket"), nonce).expect(201);
        api.scan(list, ana.getString("ticket"), Api.nonce()).expect(409);

        JsonObject status = api.get("/lists/" + list + "/status").expect(200).body();
        assertThat(status.keySet()).isEqualTo(Set.of("expected", "checkedIn", "inside", "denied", "lastMinute"));
        assertThat(List.of(status.getInt("checkedIn"), status.getInt("inside"), status.getInt("denied"), status.getInt("lastMinute")))
                .containsExactly(1, 1, 1, 1);
        api.post("/lists/" + list + "/check-ins/" + nonce + "/undo", "{\"reason\": \"mistake\", \"nonce\": \"" + Api.nonce() + "\"}").expect(200);
        assertThat(api.get("/lists/" + list + "/status").body().getInt("checkedIn")).isZero();
    }

    private List<String> names(String query) {
        return api.get("/events/" + event + "/participants?" + query).expect(200).body().getJsonArray("items")
                .getValuesAs(JsonObject.class).stream().map(person -> person.getString("name")).toList();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
