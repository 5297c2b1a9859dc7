package app.checkin.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What Prometheus reads: every figure that is documented and no other, right, and about nobody. */
class MetricsIT {

    private static final Pattern DOCUMENTED = Pattern.compile("(?m)^\\| `(checkin_[a-z_]+)` \\|");
    private static final Pattern TOLD = Pattern.compile("(?m)^# TYPE (checkin_[a-z_]+) ");

    private static RunningServer server;
    private static String list;
    private static String ticket;
    private static String told;

    @BeforeAll
    static void scan() throws Exception {
        server = RunningServer.start(Map.of("CHECKIN_METRICS_CLOSED", "false"));
        Api api = Api.organizer(server);
        String event = api.newEvent("Counted");
        list = api.entrance(event);
        ticket = Race.tickets(api, event, 1).get(0);
        String nonce = Api.nonce();
        api.scan(list, ticket, nonce).expect(201);
        api.scan(list, ticket, nonce).expect(200);
        api.scan(list, ticket, Api.nonce()).expect(409);
        told = get(server.http("/metrics")).body();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static HttpResponse<String> get(URI address) throws Exception {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static Set<String> names(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    /** @return the value of the one line that begins so and has each label */
    private static double value(String name, String... labels) {
        return told.lines().filter(line -> line.startsWith(name + "{")).filter(line -> Set.of(labels).stream().allMatch(line::contains))
                .map(line -> line.substring(line.lastIndexOf(' ') + 1)).map(Double::valueOf)
                .reduce((one, other) -> { throw new AssertionError("two lines of " + name); })
                .orElseThrow(() -> new AssertionError("no " + name + " in\n" + told));
    }

    @Test
    void shouldTellEachDocumentedFigureAndNoOther() throws Exception {
        assertThat(names(TOLD, told)).isNotEmpty().isEqualTo(names(DOCUMENTED, Files.readString(Path.of("docs/operations.md"))));
    }

    @Test
    void shouldCountScansAndNoRepeat() {
        assertThat(value("checkin_scans_total", "outcome=\"admitted\"", "reason=\"none\"")).isEqualTo(1);
        assertThat(value("checkin_scans_total", "outcome=\"denied\"", "reason=\"already-checked-in\"")).isEqualTo(1);
        assertThat(value("checkin_scans_total", "outcome=\"denied\"", "reason=\"barred\"")).isZero();
    }

    @Test
    void shouldMeasureEachPhaseInVisibleBuckets() {
        assertThat(value("checkin_scan_seconds_count", "phase=\"total\"")).isEqualTo(3);
        assertThat(value("checkin_scan_seconds_count", "phase=\"lock\"")).isEqualTo(3);
        assertThat(value("checkin_scan_seconds_count", "phase=\"store\"")).isGreaterThanOrEqualTo(2);
        assertThat(value("checkin_scan_seconds_bucket", "phase=\"total\"", "le=\"0.005\"")).isLessThanOrEqualTo(3);
        assertThat(value("checkin_scan_seconds_bucket", "phase=\"total\"", "le=\"5.0\"")).isEqualTo(3);
    }

    @Test
    void shouldTellHowTheServerIs() {
        assertThat(value("checkin_lock_acquired_total")).isEqualTo(3);
        assertThat(value("checkin_check", "name=\"store\"")).isEqualTo(1);
        assertThat(value("checkin_store_pool_size")).isEqualTo(20);
        assertThat(value("checkin_live_listeners")).isZero();
        assertThat(told).contains("memory_usedHeap_bytes");
    }

    @Test
    void shouldNameNobody() {
        assertThat(told).doesNotContain(ticket).doesNotContain(list).doesNotContain("Counted");
    }

    @Test
    void shouldAnswerNobodyUnlessItIsOpened() throws Exception {
        HttpResponse<String> closed = get(RunningServer.shared().http("/metrics"));
        assertThat(closed.statusCode()).isNotEqualTo(200);
        assertThat(closed.body()).doesNotContain("checkin_scans_total");
    }
}
