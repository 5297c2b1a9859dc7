package app.checkin.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the lock is for: those who show one ticket at once do not collide in the store. That one enters is the store's doing either way. */
class LockPurposeIT {

    private static final int TICKETS = 20;
    private static final int CLIENTS = 20;
    private static final int ROUNDS = 3;

    @Test
    void shouldSpareTheStoreEachCollisionOfOneServer() throws Exception {
        int with = collisions(Api.organizer(RunningServer.shared()));

        try (RunningServer lockless = Lockless.start(Map.of())) {
            int without = collisions(Api.organizer(lockless));

            assertThat(with).as("with locks").isZero();
            assertThat(without).as("without").isGreaterThan(ROUNDS);
        }
    }

    private static int collisions(Api api) throws Exception {
        String event = api.newEvent("Purpose");
        List<String> tickets = Race.tickets(api, event, TICKETS);
        int before = count(api);
        for (int round = 0; round < ROUNDS; round++) {
            String list = api.post("/events/" + event + "/lists", "{\"name\": \"Round " + round + "\"}").expect(201).body().getString("id");
            new Race(api, list, CLIENTS).run(tickets).values().forEach(told ->
                    assertThat(told.stream().filter(answer -> answer.status() == 201)).hasSize(1));
        }
        return count(api) - before;
    }

    private static int count(Api api) {
        return api.get("/health").expect(200).body().getJsonObject("counts").getInt("conflicting-writes");
    }
}
