package app.checkin.cluster;

import app.checkin.cluster.Note.Guest;
import app.checkin.cluster.Note.Told;
import app.checkin.it.Api;
import app.checkin.it.RunningServer;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

/**
 * Somebody with a phone at a door of the cluster. Whoever gets no verdict asks again with the same nonce, the next server in
 * turn, as the scanner page does behind a proxy; everything asked and told is noted.
 */
final class Client {

    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2)).build();
    private static final Duration ANSWER = Duration.ofSeconds(5);
    private static final Duration ASKING = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final List<Function<String, URI>> doors;
    private final History history;
    private final Duration answerWithin;
    private final Duration giveUpAfter;

    /** @param servers asked in turn, the first one first
     *  @param answerWithin how long one question waits
     *  @param giveUpAfter how long it is asked again */
    Client(List<RunningServer> servers, History history, Duration answerWithin, Duration giveUpAfter) {
        this(history, servers.stream().<Function<String, URI>>map(server -> server::http).toList(), answerWithin, giveUpAfter);
    }

    private Client(History history, List<Function<String, URI>> doors, Duration answerWithin, Duration giveUpAfter) {
        this.doors = doors;
        this.history = history;
        this.answerWithin = answerWithin;
        this.giveUpAfter = giveUpAfter;
    }

    Client(List<RunningServer> servers, History history) {
        this(servers, history, ANSWER, ASKING);
    }

    /** @return who knows one address only, that of the front */
    static Client at(Front front, History history) {
        return new Client(history, List.of(front::http), ANSWER, ASKING);
    }

    /** Shows a ticket until there is a verdict.
     *  @return the last answer, undecided only when time was over */
    Told scan(String list, Guest guest) {
        return scan(list, guest, Api.nonce());
    }

    /** The same with a nonce of the caller's. */
    Told scan(String list, Guest guest, String nonce) {
        long begin = System.nanoTime();
        long end = begin + giveUpAfter.toNanos();
        int turn = 0;
        Told told = ask(doors.get(turn), list, guest, nonce);
        while (!told.decided() && System.nanoTime() < end) {
            turn = (turn + 1) % doors.size();
            LockSupport.parkNanos(PAUSE.toNanos());
            told = ask(doors.get(turn), list, guest, nonce);
        }
        history.waited(System.nanoTime() - begin);
        return told;
    }

    private Told ask(Function<String, URI> door, String list, Guest guest, String nonce) {
        Told told = send(door.apply("/api/v1/lists/" + list + "/check-ins"), guest, nonce);
        history.add(new Note(guest, list, nonce, told));
        return told;
    }

    private Told send(URI address, Guest guest, String nonce) {
        String body = Json.createObjectBuilder().add("ticket", guest.ticket()).add("nonce", nonce).build().toString();
        HttpRequest request = HttpRequest.newBuilder(address).timeout(answerWithin).header("Authorization", "Bearer " + RunningServer.TOKEN)
                .header("Content-Type", "application/json").header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)).build();
        try {
            HttpResponse<String> answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
            return told(answer.statusCode(), answer.body());
        } catch (IOException broken) {
            return Told.undecided(broken.toString());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Told.undecided("interrupted");
        }
    }

    private static Told told(int status, String body) {
        return switch (status) {
            case 200, 201 -> Told.ADMITTED;
            case 409, 404, 400 -> Told.denied(reason(status, body));
            case 422, 403 -> new Told(Note.Verdict.REFUSED, reason(status, body));
            default -> Told.undecided(status + " " + body);
        };
    }

    private static String reason(int status, String body) {
        try {
            JsonObject problem = Json.createReader(new StringReader(body)).readObject();
            return problem.getString("reason", status + " " + body);
        } catch (JsonException noJson) {
            return status + " " + body;
        }
    }
}
