package app.checkin.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server that only shows pages, behind a proxy. */
class FrontendIT {

    private static RunningServer frontend;

    private final Visitor visitor = new Visitor();

    @BeforeAll
    static void start() {
        frontend = RunningServer.start(Map.of("CHECKIN_ROLE", "frontend", "CHECKIN_PUBLIC_URL", "https://door.example.org",
                "CHECKIN_TRUSTED_PROXIES", "127.0.0.0/8, ::1"));
    }

    @AfterAll
    static void stop() {
        frontend.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE", "OPTIONS"})
    void shouldLetAFrontendOnlyRead(String method) {
        for (String path : new String[] {"/", "/scan", "/assets/css/app.css", "/nothing"}) {
            HttpResponse<String> answer = visitor.send(visitor.request(frontend.http(path)).header("Accept", "application/json")
                    .header("Authorization", "Bearer " + RunningServer.TOKEN).method(method, HttpRequest.BodyPublishers.noBody()));

            assertThat(answer.statusCode()).as(path).isEqualTo(405);
            assertThat(answer.headers().firstValue("Allow")).as(path).hasValueSatisfying(allowed -> assertThat(allowed).contains("GET", "HEAD"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/admin", "/admin/sign-in", "/admin/events/new", "/api/v1/events", "/api/v1/health", "/api"})
    void shouldLetAFrontendHaveNeitherOfficeNorApi(String path) {
        HttpResponse<String> answer = visitor.send(visitor.request(frontend.http(path)).header("Authorization", "Bearer " + RunningServer.TOKEN).GET());

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("backend-away", "Try again in a minute");
        assertThat(visitor.get(frontend.http(path)).body()).startsWith("<!DOCTYPE html>").contains("Try again in a minute");
    }

    @Test
    void shouldLetAFrontendShowWhatIsForReading() {
        assertThat(visitor.get(frontend.http("/scan")).statusCode()).isEqualTo(200);
        assertThat(visitor.get(frontend.http("/assets/css/app.css")).statusCode()).isEqualTo(200);
        assertThat(visitor.get(frontend.http("/health/ready")).statusCode()).isEqualTo(200);
    }

    @Test
    void shouldInsistOnHttpsWhereItIsPublicByIt() {
        assertThat(visitor.get(frontend.http("/scan")).headers().firstValue("Strict-Transport-Security")).contains("max-age=31536000");
        assertThat(visitor.get(frontend.http("/nothing")).headers().firstValue("Strict-Transport-Security")).isPresent();
        assertThat(visitor.get(RunningServer.shared().http("/scan")).headers().firstValue("Strict-Transport-Security")).isEmpty();
    }

    @Test
    void shouldBelieveATrustedProxyAndNobodyElse() {
        assertThat(home(frontend)).isEqualTo("https://other.example.org/admin");
        assertThat(home(RunningServer.shared())).isEqualTo(RunningServer.shared().http("/admin").toString());
    }

    @Test
    void shouldStartWithoutAWarning() throws IOException {
        for (RunningServer server : List.of(frontend, RunningServer.shared())) {
            assertThat(Files.readAllLines(server.log()).stream().takeWhile(line -> !line.contains("CWWKF0011I")))
                    .filteredOn(line -> line.startsWith("[WARNING") || line.startsWith("[ERROR") || line.contains("CWWKW")).isEmpty();
        }
    }

    private String home(RunningServer server) {
        return visitor.send(forwarded(server, "/").GET()).headers().firstValue("Location").orElse("");
    }

    private HttpRequest.Builder forwarded(RunningServer server, String path) {
        return visitor.request(server.http(path)).header("X-Forwarded-Proto", "https").header("X-Forwarded-Host", "other.example.org");
    }
}
