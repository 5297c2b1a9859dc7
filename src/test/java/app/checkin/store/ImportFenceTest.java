package app.checkin.store;

import static org.assertj.core.api.Assertions.assertThat;

import app.checkin.domain.Import;
import app.checkin.domain.Import.Counts;
import app.checkin.domain.Import.Progress;
import app.checkin.domain.Import.State;
import app.checkin.embedded.EmbeddedStore;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that stood still past its lock can note nothing more about an import that another one has taken up. */
class ImportFenceTest {

    private static final Instant NOW = Instant.parse("2026-12-04T17:00:00Z");
    private static final Progress STEP = new Progress(10, 1, Counts.NONE);

    @TempDir
    private Path folder;

    @Test
    void shouldLetOnlyTheHighestFencePass() {
        try (EmbeddedStore store = EmbeddedStore.open(folder); MongoClient client = MongoClients.create(store.uri())) {
            ImportStore imports = new ImportStore(client.getDatabase("checkin"));
            imports.insert(new Import("one", "event", State.DRAFT, new Import.Origin("user:ana", "guests.csv", NOW, NOW),
                    new Import.Sheet(20, 2, 1, List.of()), Progress.NONE));
            Import draft = imports.find("one").orElseThrow();
            assertThat(imports.begin(draft, Set.of(State.DRAFT), State.RUNNING, List.of(), NOW)).isPresent();

            long slow = imports.fence("one");
            assertThat(imports.advance("one", slow, STEP, NOW)).isPresent();
            long next = imports.fence("one");

            assertThat(next).isGreaterThan(slow);
            assertThat(imports.advance("one", slow, STEP, NOW)).isEmpty();
            assertThat(imports.finish("one", slow, State.RUNNING, State.DONE)).isEmpty();
            assertThat(imports.advance("one", next, STEP, NOW)).isPresent();
            assertThat(imports.finish("one", next, State.RUNNING, State.DONE)).map(Import::state).contains(State.DONE);
        }
    }
}
