package app.checkin.it;

import static org.assertj.core.api.Assertions.assertThat;

import app.checkin.it.Api.Answer;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The first promise, against the real server: nobody enters twice on one ticket. */
class RaceIT {

    private static final int TICKETS = 50;
    private static final int CLIENTS = 20;

    private final Api api = Api.organizer(RunningServer.shared());

    @Test
    void shouldAdmitEachTicketOnceWhenTwentyClientsSendItAtOnce() throws Exception {
        String event = api.newEvent("Race");
        String list = api.entrance(event);
        List<String> tickets = Race.tickets(api, event, TICKETS);

        Map<String, List<Answer>> answers = new Race(api, list, CLIENTS).run(tickets);

        answers.forEach((ticket, all) -> {
            List<Answer> admitted = all.stream().filter(answer -> answer.status() == 201).toList();
            List<Answer> denied = all.stream().filter(answer -> answer.status() == 409).toList();
            assertThat(admitted).as(ticket).hasSize(1);
            assertThat(denied).as(ticket).hasSize(CLIENTS - 1);
            String first = admitted.get(0).body().getJsonObject("checkIn").getString("id");
            String at = admitted.get(0).body().getJsonObject("checkIn").getString("at");
            assertThat(denied).allSatisfy(answer -> {
                assertThat(answer.body().getString("reason")).isEqualTo("already-checked-in");
                JsonObject earlier = answer.body().getJsonObject("firstCheckIn");
                assertThat(earlier.getString("id")).isEqualTo(first);
                assertThat(earlier.getString("at")).isEqualTo(at);
            });
        });
        JsonObject status = api.get("/lists/" + list + "/status").expect(200).body();
        assertThat(status.getInt("checkedIn")).isEqualTo(TICKETS);
    }

    @Test
    void shouldLetInExactlyAsManyAsThereArePlaces() throws Exception {
        String event = api.newEvent("Places");
        String list = api.post("/events/" + event + "/lists", "{\"name\": \"Hall\", \"capacity\": 30}").expect(201).body().getString("id");

        Map<String, List<Answer>> answers = new Race(api, list, CLIENTS).run(Race.tickets(api, event, 80));

        List<Answer> flat = answers.values().stream().flatMap(List::stream).toList();
        assertThat(flat.stream().filter(answer -> answer.status() == 201)).hasSize(30);
        assertThat(flat.stream().filter(answer -> answer.status() == 409).map(answer -> answer.body().getString("reason"))
                .collect(Collectors.toSet())).isSubsetOf("list-full", "already-checked-in").contains("list-full");
    }
}
