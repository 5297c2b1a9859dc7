package app.checkin.it;

import jakarta.json.JsonObject;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Prints what a server on its embedded store does: how long imports of 430 and of many lines take, then check-ins of
 * distinct tickets over 1, 8 and 32 connections. The client runs on the same machine. Argument: how many people (50,000
 * when none is given).
 */
final class CheckInBenchmark {

    private static final Logger LOG = Logger.getLogger(CheckInBenchmark.class.getName());
    private static final int SMALL = 430;
    private static final int WARM_UP = 4000;
    private static final int SCANS = 6000;
    private static final int[] CONNECTIONS = {1, 8, 32};

    private final RunningServer server;
    private final Api api;
    private List<String> tickets = List.of();
    private final AtomicInteger next = new AtomicInteger();

    private CheckInBenchmark(RunningServer server) {
        this.server = server;
        this.api = Api.organizer(server);
    }

    /** Runs it. */
    public static void main(String[] arguments) throws Exception {
        int people = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 50_000;
        try (RunningServer server = RunningServer.start(java.util.Map.of())) {
            new CheckInBenchmark(server).run(people);
        }
    }

    private void run(int people) throws Exception {
        LOG.info(() -> "after the start: " + memory());
        importing(api.newEvent("Small"), SMALL);
        String event = api.newEvent("Large");
        importing(event, people);
        String list = api.entrance(event);
        tickets = tickets(event);
        scan(list, 8, Math.min(WARM_UP, people / 4), "warm-up");
        for (int connections : CONNECTIONS) {
            scan(list, connections, Math.min(SCANS, people / 4), "measured");
        }
        LOG.info(() -> "at the end: " + memory());
    }

    private void importing(String event, int people) throws Exception {
        String csv = IntStream.range(0, people).mapToObj(i -> "Guest " + i + ",guest" + i + "@example.org,Regular")
                .collect(Collectors.joining("\n", "Name,E-mail,Category\n", "\n"));
        long begin = System.nanoTime();
        Api.Answer answer = api.send("POST", "/events/" + event + "/participants/import", "text/csv", HttpRequest.BodyPublishers.ofString(csv));
        if (answer.status() == 202) {
            String job = "/imports/" + answer.body().getString("id");
            Await.until("the import is done", Duration.ofMinutes(5), () -> isOver(api.get(job).body()));
        } else {
            answer.expect(200);
        }
        LOG.info(() -> people + " lines imported in " + (System.nanoTime() - begin) / 1_000_000 + " ms; " + memory());
    }

    private static boolean isOver(JsonObject job) {
        return job.getInt("done") == job.getInt("total") && !"running".equals(job.getString("state", ""));
    }

    private List<String> tickets(String event) {
        List<String> found = new ArrayList<>();
        String path = "/events/" + event + "/participants?limit=200";
        for (JsonObject page = api.get(path).expect(200).body();; page = api.get(path + "&after="
                + URLEncoder.encode(page.getString("next"), StandardCharsets.UTF_8)).expect(200).body()) {
            page.getJsonArray("items").getValuesAs(JsonObject.class).forEach(person -> found.add(person.getString("ticket")));
            if (!page.containsKey("next")) {
                return found;
            }
        }
    }

    private void scan(String list, int connections, int scans, String label) throws Exception {
        int last = next.get() + scans;
        double cpu = cpuSeconds();
        long begin = System.nanoTime();
        ExecutorService pool = Executors.newFixedThreadPool(connections);
        List<Future<List<Long>>> running = new ArrayList<>();
        for (int connection = 0; connection < connections; connection++) {
            running.add(pool.submit(() -> scans(list, last)));
        }
        List<Long> nanos = new ArrayList<>();
        for (Future<List<Long>> one : running) {
            nanos.addAll(one.get());
        }
        pool.shutdown();
        next.set(last);
        nanos.sort(null);
        double seconds = (System.nanoTime() - begin) / 1e9;
        double cpuMillis = (cpuSeconds() - cpu) * 1000 / scans;
        LOG.info(() -> String.format("%s: %d connections, %.0f check-ins/s, p50 %.1f ms, p99 %.1f ms, %.2f ms of the server's CPU each; %s",
                label, connections, scans / seconds, nanos.get(nanos.size() / 2) / 1e6, nanos.get(nanos.size() * 99 / 100) / 1e6, cpuMillis, memory()));
    }

    private List<Long> scans(String list, int last) throws Exception {
        List<Long> nanos = new ArrayList<>();
        try (Connection connection = new Connection(server.http("/"))) {
            for (int at = next.getAndIncrement(); at < last; at = next.getAndIncrement()) {
                String body = "{\"ticket\": \"" + tickets.get(at) + "\", \"nonce\": \"" + Api.nonce() + "\"}";
                long begin = System.nanoTime();
                int status = connection.post("/api/v1/lists/" + list + "/check-ins", RunningServer.TOKEN, body);
                nanos.add(System.nanoTime() - begin);
                if (status != 201) {
                    throw new IllegalStateException("A check-in was answered " + status);
                }
            }
        }
        return nanos;
    }

    private double cpuSeconds() {
        return server.process().info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1000.0;
    }

    private String memory() {
        try {
            return Files.readAllLines(Path.of("/proc", String.valueOf(server.process().pid()), "status"), StandardCharsets.UTF_8).stream()
                    .filter(line -> line.startsWith("VmRSS")).findFirst().orElse("").replaceAll("\\s+", " ");
        } catch (java.io.IOException elsewhere) {
            return "memory unknown here";
        }
    }
}
