package app.checkin.it;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

/** The JSON API as a script with the configured token sees it. */
public final class Api {

    private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final RunningServer server;
    private final String token;

    /** @param server to talk to
     *  @param token sent as bearer */
    public Api(RunningServer server, String token) {
        this.server = server;
        this.token = token;
    }

    /** @return the API with the organizer's rights */
    public static Api organizer(RunningServer server) {
        return new Api(server, RunningServer.TOKEN);
    }

    /** What came back.
     *  @param status the HTTP status
     *  @param body the JSON object, empty where there was none
     *  @param headers all of them */
    public record Answer(int status, JsonObject body, java.net.http.HttpHeaders headers) {

        /** @return this answer if it has the status
         *  @throws AssertionError with the body otherwise */
        public Answer expect(int wanted) {
            if (status != wanted) {
                throw new AssertionError("Expected " + wanted + ", got " + status + " " + body);
            }
            return this;
        }
    }

    /** Sends a JSON body. */
    public Answer post(String path, String json) {
        return send("POST", path, "application/json", HttpRequest.BodyPublishers.ofString(json));
    }

    /** Sends a partial body. */
    public Answer patch(String path, String json) {
        return send("PATCH", path, "application/json", HttpRequest.BodyPublishers.ofString(json));
    }

    /** Asks. */
    public Answer get(String path) {
        return send("GET", path, "application/json", HttpRequest.BodyPublishers.noBody());
    }

    /** Sends anything. */
    public Answer send(String method, String path, String type, HttpRequest.BodyPublisher body) {
        HttpRequest request = HttpRequest.newBuilder(server.http("/api/v1" + path)).timeout(PATIENCE)
                .header("Authorization", "Bearer " + token).header("Content-Type", type).header("Accept", "application/json")
                .method(method, body).build();
        try {
            HttpResponse<String> response = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
            String text = response.body();
            JsonObject json = text.startsWith("{") ? Json.createReader(new StringReader(text)).readObject() : JsonObject.EMPTY_JSON_OBJECT;
            return new Answer(response.statusCode(), json, response.headers());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** @return id of a new event whose doors are open now */
    public String newEvent(String name) {
        return post("/events", """
                {"name": "%s", "timeZone": "Europe/Berlin", "doorsOpen": "2026-01-01T10:00:00Z", "doorsClose": "2036-01-01T10:00:00Z"}
                """.formatted(name)).expect(201).body().getString("id");
    }

    /** @return id of the event's first list */
    public String entrance(String event) {
        return get("/events/" + event + "/lists").expect(200).body().getJsonArray("items").getJsonObject(0).getString("id");
    }

    /** @return the new participant, with {@code id}, {@code ticket} and {@code reference} */
    public JsonObject newParticipant(String event, String name) {
        return post("/events/" + event + "/participants", "{\"name\": \"" + name + "\"}").expect(201).body();
    }

    /** @return the answer to a scan of this ticket with this nonce */
    public Answer scan(String list, String ticket, String nonce) {
        return post("/lists/" + list + "/check-ins", "{\"ticket\": \"" + ticket + "\", \"nonce\": \"" + nonce + "\"}");
    }

    /** @return 128 random bits */
    public static String nonce() {
        byte[] bytes = new byte[16];
        ThreadLocalRandom.current().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
