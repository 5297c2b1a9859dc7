package app.checkin.it;

import static org.assertj.core.api.Assertions.assertThat;

import app.checkin.it.Api.Answer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The log as a collector reads it: messages are JSON objects with the id of the request they belong to, and name no ticket. */
class JsonLogIT {

    private static RunningServer server;
    private static String ticket;
    private static Answer failed;

    /** Nobody answers at that address: what needs a lock is refused, and the refusal is logged. */
    @BeforeAll
    static void scan() {
        server = RunningServer.start(Map.of("CHECKIN_LOG_FORMAT", "json", "DISTRIBUTED_LOCK_MODE", "strict", "REDIS_URL", "redis://localhost:1"));
        Api api = Api.organizer(server);
        String event = api.newEvent("Logged");
        String list = api.entrance(event);
        ticket = Race.tickets(api, event, 1).get(0);
        api.scan(list, ticket, Api.nonce()).expect(201);
        api.scan(list, ticket, Api.nonce()).expect(409);
        failed = api.send("POST", "/events/" + event + "/participants/import", "text/csv",
                HttpRequest.BodyPublishers.ofString("name,email,ticket\nAda,ada@example.org," + ticket + "\n")).expect(503);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static List<JsonObject> logged() throws IOException {
        return Files.readAllLines(server.log()).stream().filter(line -> line.startsWith("{"))
                .map(line -> Json.createReader(new StringReader(line)).readObject()).toList();
    }

    @Test
    void shouldNameTheRequestThatALineBelongsTo() throws IOException {
        String id = failed.body().getString("requestId");
        Await.until("the failure is logged", Duration.ofSeconds(10), () -> logged().stream()
                .anyMatch(line -> line.getString("message", "").contains("Request " + id)));
        assertThat(logged()).filteredOn(line -> line.getString("message", "").contains("Request " + id))
                .isNotEmpty().allMatch(line -> id.equals(line.getString("requestId", "")));
        assertThat(logged()).filteredOn(line -> line.getString("message", "").contains("CWWKF0011I"))
                .as("a line of no request").isNotEmpty().noneMatch(line -> line.containsKey("requestId"));
    }

    @Test
    void shouldNameNoTicket() throws IOException {
        assertThat(Files.readString(server.log())).doesNotContain(ticket);
    }
}
