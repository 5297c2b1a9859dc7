package app.checkin.it;

import static org.assertj.core.api.Assertions.assertThat;

import app.checkin.embedded.EmbeddedStore;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Shows that it is the unique key {@code slot} that lets nobody enter twice: without it, the race of {@link RaceIT} is lost. */
class NegativeControlIT {

    private static final int CLIENTS = 20;
    private static final int TICKETS = 50;

    @Test
    void shouldAdmitSomebodyTwiceWhenTheKeyIsTakenOut() throws Exception {
        Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target", "servers")).toAbsolutePath(), "store");
        try (EmbeddedStore store = EmbeddedStore.open(folder);
                MongoClient client = MongoClients.create(store.uri());
                RunningServer server = Lockless.start(Map.of("MONGODB_URI", store.uri(),
                        "CHECKIN_SECRET", "a-secret-for-tests-of-thirty-two-characters"))) {
            Api api = Api.organizer(server);
            assertThat(admittedTwice(api)).as("with the key").isZero();

            client.getDatabase("checkin").getCollection("scans").dropIndex("slot_1");

            assertThat(admittedTwice(api)).as("without the key").isPositive();
        }
    }

    private static long admittedTwice(Api api) throws Exception {
        String event = api.newEvent("Race");
        String list = api.entrance(event);
        List<String> tickets = Race.tickets(api, event, TICKETS);
        return new Race(api, list, CLIENTS).run(tickets).values().stream()
                .filter(answers -> answers.stream().filter(answer -> answer.status() == 201).count() > 1).count();
    }
}
