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

/**
 * Somebody with a phone at a door of the cluster. Whoever gets no verdict asks again with the same nonce, the next server in
 * turn, as the scanner page does behind a proxy; everything asked and told is noted.
 */
final class Client {

    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2)).build();
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final List<RunningServer> servers;
    private final History history;
    private final Duration answerWithin;
    private final Duration giveUpAfter;

    /** @param servers asked in turn, the first one first
     *  @param answerWithin how long one question waits
     *  @param giveUpAfter how long it is asked again */
    Client(List<RunningServer> servers, History history, Duration answerWithin, Duration giveUpAfter) {
        this.servers = servers;
        this.history = history;
        this.answerWithin = answerWithin;
        this.giveUpAfter = giveUpAfter;
    }

    Client(List<RunningServer> servers, History history) {
        this(servers, history, Duration.ofSeconds(5), Duration.ofSeconds(60));
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
        Told told = ask(servers.get(turn), list, guest, nonce);
        while (!told.decided() && System.nanoTime() < end) {
            turn = (turn + 1) % servers.size();
            LockSupport.parkNanos(PAUSE.toNanos());
            told = ask(servers.get(turn), list, guest, nonce);
        }
        history.waited(System.nanoTime() - begin);
        return told;
    }

    /** Asks one server once. */
    Told ask(RunningServer server, String list, Guest guest, String nonce) {
        Told told = send(server.http("/api/v1/lists/" + list + "/check-ins"), guest, nonce);
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
