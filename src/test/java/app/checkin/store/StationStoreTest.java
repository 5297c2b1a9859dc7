package app.checkin.store;

import static org.assertj.core.api.Assertions.assertThat;

import app.checkin.domain.Station;
import app.checkin.embedded.EmbeddedStore;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A station that one phone offers to another belongs to exactly one of them at any time. */
class StationStoreTest {

    private static final Instant NOW = Instant.parse("2026-12-04T17:00:00Z");
    private static final Instant ENDS = NOW.plus(Duration.ofMinutes(10));
    private static final Station DOOR = new Station("one", "event", "Door 2", List.of("list"), Set.of(),
            new Station.State(false, false, NOW.plus(Duration.ofHours(9))));

    @TempDir
    private Path folder;

    @Test
    void shouldStayWithTheOldPhoneUntilTheNewOneTakesItInTime() {
        try (EmbeddedStore store = EmbeddedStore.open(folder); MongoClient client = MongoClients.create(store.uri())) {
            StationStore stations = new StationStore(client.getDatabase("checkin"));
            stations.insert(DOOR, "card");
            assertThat(stations.offer("one", "code", ENDS)).as("no phone has it yet").isEmpty();
            assertThat(stations.claim("card", "old", "old-token", NOW, NOW)).isPresent();

            assertThat(stations.offer("one", "code", ENDS)).isPresent();
            assertThat(stations.byOffer("code", ENDS)).as("looked at too late").isEmpty();
            assertThat(stations.claim("code", "new", "late-token", ENDS, ENDS)).as("claimed too late").isEmpty();
            assertThat(stations.byToken("old-token")).as("nobody took it").isPresent();

            assertThat(stations.claim("code", "new", "new-token", NOW, NOW)).isPresent();
            assertThat(stations.byToken("old-token")).isEmpty();
            assertThat(stations.byToken("new-token")).isPresent();
            assertThat(stations.claim("code", "third", "third-token", NOW, NOW)).isEmpty();
            assertThat(stations.claim("card", "old", "old-token", NOW, NOW.minusSeconds(60))).as("the old card").isEmpty();
        }
    }
}
