package app.checkin.it;

import static org.assertj.core.api.Assertions.assertThat;

import app.checkin.it.Api.Answer;
import jakarta.json.JsonObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The same nonce gets the same answer: what lets a phone repeat a question whose answer was lost. */
class ReplayIT {

    private final Api api = Api.organizer(RunningServer.shared());
    private String event;
    private String list;
    private String participant;
    private String ticket;

    @BeforeEach
    void prepare() {
        event = api.newEvent("Replay");
        list = api.entrance(event);
        JsonObject guest = api.newParticipant(event, "Ana Silva");
        participant = guest.getString("id");
        ticket = guest.getString("ticket");
    }

    @Test
    void shouldRepeatAnAdmissionWithoutAdmittingAgain() {
        String nonce = Api.nonce();
        Answer first = api.scan(list, ticket, nonce).expect(201);
        Answer again = api.scan(list, ticket, nonce).expect(200);

        assertThat(again.body()).isEqualTo(first.body());
        assertThat(first.headers().firstValue("Idempotency-Replayed")).isEmpty();
        assertThat(again.headers().firstValue("Idempotency-Replayed")).contains("true");
        assertThat(api.get("/lists/" + list + "/status").body().getInt("checkedIn")).isEqualTo(1);
    }

    @Test
    void shouldRepeatADenialEvenWhenItsReasonIsGone() {
        String nonce = Api.nonce();
        api.scan(list, ticket, Api.nonce()).expect(201);
        Answer denied = api.scan(list, ticket, nonce).expect(409);
        undo(denied.body().getJsonObject("firstCheckIn").getString("id"), Api.nonce()).expect(200);

        Answer again = api.scan(list, ticket, nonce).expect(409);

        assertThat(again.body().getString("reason")).isEqualTo("already-checked-in");
        assertThat(again.body().getJsonObject("firstCheckIn")).isEqualTo(denied.body().getJsonObject("firstCheckIn"));
        api.scan(list, ticket, Api.nonce()).expect(201);
    }

    @Test
    void shouldRefuseANonceThatWasUsedForAnotherTicket() {
        String nonce = Api.nonce();
        api.scan(list, ticket, nonce).expect(201);

        Answer other = api.scan(list, api.newParticipant(event, "Bo Li").getString("ticket"), nonce).expect(422);

        assertThat(other.body().getString("reason")).isEqualTo("nonce-reused");
    }

    @Test
    void shouldNeverAnswerYesToAnAdmissionThatWasUndone() {
        String nonce = Api.nonce();
        api.scan(list, ticket, nonce).expect(201);
        String undo = Api.nonce();
        Answer first = undo(nonce, undo).expect(200);

        assertThat(undo(nonce, undo).expect(200).body()).isEqualTo(first.body());
        assertThat(api.scan(list, ticket, nonce).expect(409).body().getString("reason")).isEqualTo("undone");
        assertThat(undo(nonce, Api.nonce()).expect(409).body().getString("reason")).isEqualTo("not-latest");
    }

    @Test
    void shouldTellEachKindOfCode() {
        assertThat(reason("https://example.org/x", 400)).isEqualTo("not-a-ticket");
        assertThat(reason("", 400)).isEqualTo("not-a-ticket");
        assertThat(reason("x".repeat(10_000), 400)).isEqualTo("not-a-ticket");
        String wrong = ticket.substring(0, 30) + (ticket.charAt(30) == 'A' ? 'B' : 'A');
        assertThat(reason(wrong, 400)).isEqualTo("misread");
        String other = api.newParticipant(api.newEvent("Elsewhere"), "Cy").getString("ticket");
        assertThat(reason(other, 409)).isEqualTo("wrong-event");
        String replaced = ticket;
        String fresh = api.post("/participants/" + participant + "/reissue", "{}").expect(200).body().getString("ticket");
        Answer revoked = api.scan(list, replaced, Api.nonce()).expect(409);
        assertThat(revoked.body().getString("reason")).isEqualTo("revoked");
        assertThat(revoked.body().getString("replacedAt")).isNotEmpty();
        api.scan(list, fresh.toLowerCase().replace('1', 'i').replace('0', 'o'), Api.nonce()).expect(201);
    }

    @Test
    void shouldAnswerABatchItemByItem() {
        String nonce = Api.nonce();
        api.scan(list, ticket, Api.nonce()).expect(201);
        String items = """
                {"items": [
                  {"ticket": "%1$s", "nonce": "%2$s", "decided": {"verdict": "admitted", "at": "2026-01-02T10:00:00Z", "seq": 1}},
                  {"ticket": "rubbish", "nonce": "%3$s"},
                  {"ticket": "%1$s", "participant": "both", "nonce": "%4$s"}]}
                """.formatted(ticket, nonce, Api.nonce(), Api.nonce());

        JsonObject body = api.post("/lists/" + list + "/check-ins/batch", items).expect(200).body();

        JsonObject conflict = body.getJsonArray("items").getJsonObject(0);
        assertThat(conflict.getInt("status")).isEqualTo(409);
        assertThat(conflict.getJsonObject("body").getString("outcome")).isEqualTo("conflict");
        assertThat(body.getJsonArray("items").getJsonObject(1).getInt("status")).isEqualTo(400);
        assertThat(body.getJsonArray("items").getJsonObject(2).getJsonObject("body").getString("reason")).isEqualTo("invalid-input");
        assertThat(api.post("/lists/" + list + "/check-ins/batch", items).expect(200).body()).isEqualTo(body);
    }

    private String reason(String code, int status) {
        return api.scan(list, code, Api.nonce()).expect(status).body().getString("reason");
    }

    private Answer undo(String checkIn, String nonce) {
        return api.post("/lists/" + list + "/check-ins/" + checkIn + "/undo", "{\"reason\": \"mistake\", \"nonce\": \"" + nonce + "\"}");
    }
}
