package app.checkin.it;

import static org.assertj.core.api.Assertions.assertThat;

import app.checkin.config.Secret;
import app.checkin.embedded.EmbeddedStore;
import app.checkin.security.Signatures;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** What a sign-in comes to as its fourteen hours pass: the test has the secret, and sets the time it began. */
class SignInTimeIT {

    private static final String SECRET = "a-secret-for-tests-of-thirty-two-characters";

    @Test
    void shouldEndAfterFourteenHoursAndTellAQuarterOfAnHourBefore() throws Exception {
        Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target", "servers")).toAbsolutePath(), "store");
        try (EmbeddedStore store = EmbeddedStore.open(folder); MongoClient client = MongoClients.create(store.uri())) {
            client.getDatabase("checkin").getCollection("users").insertOne(new Document("_id", "ana").append("role", "viewer")
                    .append("passwordHash", "none").append("sessionsValidFrom", 0L).append("signedOut", List.of()));
            try (RunningServer server = RunningServer.start(Map.of("MONGODB_URI", store.uri(), "CHECKIN_SECRET", SECRET))) {
                assertThat(notice(page(server, Duration.ofMinutes(1)))).contains("hidden");
                assertThat(notice(page(server, Duration.ofMinutes(824)))).contains("hidden");
                assertThat(notice(page(server, Duration.ofMinutes(826)))).doesNotContain("hidden");
                assertThat(page(server, Duration.ofMinutes(826)).body()).contains("/admin/sign-in?then=/admin/account", "less than 15 minutes");
                HttpResponse<String> over = page(server, Duration.ofHours(14));
                assertThat(over.statusCode()).isEqualTo(303);
                assertThat(over.headers().firstValue("Location").orElseThrow()).endsWith("/admin/sign-in?then=%2Fadmin%2Faccount");
            }
        }
    }

    private static HttpResponse<String> page(RunningServer server, Duration ago) {
        String session = "ana\nsession-for-tests\n" + Instant.now().minus(ago).toEpochMilli();
        return new Visitor().with("session", new Signatures(new Secret(SECRET)).seal("session", session)).get(server.http("/admin/account"));
    }

    /** @return the element that tells, as far as its attributes */
    private static String notice(HttpResponse<String> page) {
        return page.body().replaceAll("(?s).*(<div[^>]* id=\"ending\"[^>]*>).*", "$1");
    }
}
