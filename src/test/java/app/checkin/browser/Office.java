package app.checkin.browser;

import app.checkin.it.RunningServer;
import com.google.gson.Gson;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The organizer behind the door: prepares events, people and stations through the API. */
final class Office {

    private static final Gson JSON = new Gson();

    private final HttpClient client = HttpClient.newHttpClient();
    private final RunningServer server;

    Office(RunningServer server) {
        this.server = server;
    }

    /** A person of the event, with what the door is shown. */
    record Guest(String id, String name, String ticket, String reference) {
    }

    /** A new event with its first list.
     *  @param more fields beside the name, which is Winter Gala */
    JsonObject event(Map<String, Object> more) {
        Map<String, Object> body = new HashMap<>(Map.of("name", "Winter Gala", "timeZone", "Europe/Berlin",
                "helpPoint", "Help desk, left of door 1"));
        body.putAll(more);
        return call("POST", "/api/v1/events", body);
    }

    /** @return id of the event's first list */
    String list(String event) {
        return call("GET", "/api/v1/events/" + event + "/lists", Map.of()).getAsJsonArray("items").get(0).getAsJsonObject()
                .get("id").getAsString();
    }

    /** Changes a list, such as its policy. */
    void change(String list, Map<String, Object> fields) {
        call("PATCH", "/api/v1/lists/" + list, fields);
    }

    /** Adds somebody of the category Regular. */
    Guest guest(String event, String name) {
        return guest(event, name, Map.of());
    }

    /** @param more fields beside name and category */
    Guest guest(String event, String name, Map<String, Object> more) {
        Map<String, Object> body = new HashMap<>(Map.of("name", name, "category", "Regular"));
        body.putAll(more);
        JsonObject made = call("POST", "/api/v1/events/" + event + "/participants", body);
        return new Guest(made.get("id").getAsString(), name, made.get("ticket").getAsString(), made.get("reference").getAsString());
    }

    /** @return the address on the card of a new station, Door 2 */
    String card(String event, String... rights) {
        return card(event, List.of(), rights);
    }

    /** @param lists ids of those it scans for, its usual one first; none for the event's first list */
    String card(String event, List<String> lists, String... rights) {
        JsonObject made = call("POST", "/api/v1/stations", Map.of("event", event, "name", "Door 2", "lists", lists, "rights", List.of(rights)));
        return server.http("/scan#" + made.get("code").getAsString()).toString();
    }

    /** Blocks the only station of an event. */
    void blockAll(String event) {
        call("GET", "/api/v1/stations?event=" + event, Map.of()).getAsJsonArray("items").forEach(station ->
                call("POST", "/api/v1/stations/" + station.getAsJsonObject().get("id").getAsString() + "/block", Map.of()));
    }

    /** @return {@code checkedIn} and the other figures of a list */
    JsonObject status(String list) {
        return call("GET", "/api/v1/lists/" + list + "/status", Map.of());
    }

    JsonObject call(String method, String path, Map<String, Object> body) {
        HttpRequest.BodyPublisher sent = method.equals("GET") ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofString(JSON.toJson(body));
        HttpRequest request = HttpRequest.newBuilder(server.http(path)).method(method, sent)
                .header("Authorization", "Bearer " + RunningServer.TOKEN).header("Content-Type", "application/json").build();
        try {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new AssertionError(method + " " + path + " answered " + answer.statusCode() + ": " + answer.body());
            }
            return JSON.fromJson(answer.body(), JsonObject.class);
        } catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
