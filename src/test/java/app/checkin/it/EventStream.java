package app.checkin.it;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** The live stream of an event, read event by event. */
public final class EventStream implements AutoCloseable {

    private final BufferedReader lines;

    private EventStream(InputStream body) {
        this.lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
    }

    /** @param token of who listens
     *  @return a stream that was accepted */
    public static EventStream open(RunningServer server, String event, String token) throws InterruptedException {
        return open(HttpRequest.newBuilder(server.http("/api/v1/events/" + event + "/live")).header("Authorization", "Bearer " + token));
    }

    /** @param asking with whatever credentials
     *  @return a stream that was accepted */
    static EventStream open(HttpRequest.Builder asking) throws InterruptedException {
        HttpRequest request = asking.header("Accept", "text/event-stream").timeout(Duration.ofSeconds(30)).build();
        try {
            HttpResponse<InputStream> response = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofInputStream());
            if (response.statusCode() != 200) {
                throw new AssertionError("The stream was refused: " + response.statusCode());
            }
            return new EventStream(response.body());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** @return the data of the next event of this name */
    public JsonObject next(String name) throws IOException {
        String event = "";
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            event = line.startsWith("event:") ? line.substring(6).strip() : event;
            if (line.startsWith("data:") && event.equals(name)) {
                return Json.createReader(new StringReader(line.substring(5))).readObject();
            }
        }
        throw new AssertionError("The stream ended before " + name);
    }

    /** @return true, as soon as the server has ended the stream */
    public boolean ends() throws IOException {
        String line = lines.readLine();
        while (line != null) {
            line = lines.readLine();
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
