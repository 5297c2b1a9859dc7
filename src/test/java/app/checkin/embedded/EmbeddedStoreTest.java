package app.checkin.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedStoreTest {

    @TempDir
    private Path folder;

    @Test
    void shouldKeepWhatWasWrittenOverARestart() {
        try (EmbeddedStore store = EmbeddedStore.open(folder); MongoClient client = MongoClients.create(store.uri())) {
            client.getDatabase("checkin").getCollection("events").insertOne(new Document("_id", "e1"));
        }
        try (EmbeddedStore store = EmbeddedStore.open(folder); MongoClient client = MongoClients.create(store.uri())) {
            assertThat(client.getDatabase("checkin").getCollection("events").find().first()).containsEntry("_id", "e1");
            assertThat(store.rebuilt()).isEmpty();
        }
    }

    @Test
    void shouldRefuseASecondServerOnTheSameFolderAndSayWhatToDo() {
        try (EmbeddedStore store = EmbeddedStore.open(folder)) {
            assertThatThrownBy(() -> EmbeddedStore.open(folder)).isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("in use by another check-in server").hasMessageContaining("CHECKIN_DATA_DIR");
            assertThat(store.uri()).startsWith("mongodb://127.0.0.1:");
        }
    }

    @Test
    void shouldLetNobodyElseOnTheMachineLookIn() throws IOException {
        Path fresh = folder.resolve("data");
        try (EmbeddedStore store = EmbeddedStore.open(fresh)) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(fresh))).isEqualTo("rwx------");
        }
    }

    @Test
    void shouldCloseTwice() {
        EmbeddedStore store = EmbeddedStore.open(folder);
        store.close();
        store.close();
        EmbeddedStore again = EmbeddedStore.open(folder);
        assertThat(again.uri()).startsWith("mongodb://127.0.0.1:");
        again.close();
    }
}
