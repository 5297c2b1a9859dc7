package app.checkin.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
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

        RunningServer lockless = RunningServer.prepare(Map.of());
        takeOutTheInterceptor(lockless.war());
        lockless.launch();
        try {
            lockless.awaitReady();
            int without = collisions(Api.organizer(lockless));

            assertThat(with).as("with locks").isZero();
            assertThat(without).as("without").isGreaterThan(ROUNDS);
        } finally {
            lockless.kill();
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

    private static void takeOutTheInterceptor(Path war) throws IOException {
        try (FileSystem inside = FileSystems.newFileSystem(war)) {
            Path beans = inside.getPath("WEB-INF/beans.xml");
            String text = Files.readString(beans);
            String without = text.replaceAll("(?s)<interceptors>.*</interceptors>", "");
            assertThat(without).isNotEqualTo(text);
            Files.writeString(beans, without);
        }
    }
}
