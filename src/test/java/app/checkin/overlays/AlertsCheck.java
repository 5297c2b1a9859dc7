package app.checkin.overlays;

import static org.assertj.core.api.Assertions.assertThat;

import app.checkin.it.Await;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Alerts and routes as Prometheus and Alertmanager themselves understand them; needs Debian's packages of both. */
class AlertsCheck {

    private static final String PACKAGES = "apt-get install prometheus prometheus-alertmanager";

    @TempDir
    private Path folder;

    @Test
    void shouldFireOnTroubleAndStayQuietBesideIt() throws Exception {
        Files.copy(Path.of("src/test/resources/overlays/alerts.test.yml"), folder.resolve("alerts.test.yml"));
        ObjectNode spec = rulesWithoutSentences();
        assertThat(promtool(spec)).as("the rules as they are").isZero();
        for (JsonNode rule : spec.at("/groups/0/rules")) {
            String expression = rule.get("expr").asText();
            for (String broken : List.of("vector(0) > 1", "vector(1)")) {
                ((ObjectNode) rule).put("expr", broken);
                assertThat(promtool(spec)).as("%s with %s", rule.get("alert").asText(), broken).isNotZero();
            }
            ((ObjectNode) rule).put("expr", expression);
        }
    }

    private int promtool(JsonNode rules) throws Exception {
        write("rules.yml", rules);
        return run("promtool", "test", "rules", "alerts.test.yml");
    }

    @Test
    void shouldHaveSentencesAndQueriesThatPrometheusReads() throws Exception {
        ObjectNode rules = (ObjectNode) Monitoring.yaml("alerts.yaml").get("spec");
        ArrayNode group = rules.withArray("groups").addObject().put("name", "dashboards").putArray("rules");
        Monitoring.queries().forEach(query -> group.addObject().put("record", "panel:" + group.size()).put("expr", query));
        write("rules.yml", rules);
        assertThat(run("promtool", "check", "rules", "rules.yml")).isZero();
    }

    @Test
    void shouldTellSlackEverythingAndPagerDutyWhatCannotWait() throws Exception {
        write("alertmanager.yml", Routes.ofOperator(folder, "http://127.0.0.1:9/"));
        assertThat(run("amtool", "check-config", "alertmanager.yml")).isZero();
        for (JsonNode rule : Monitoring.rules()) {
            boolean critical = rule.at("/labels/severity").asText().equals("critical");
            assertThat(run("amtool", "config", "routes", "test", "--config.file=alertmanager.yml",
                    "--verify.receivers=" + (critical ? "pagerduty,slack" : "slack"), "alertname=" + rule.get("alert").asText(),
                    "severity=" + rule.at("/labels/severity").asText(), "namespace=" + rule.at("/labels/namespace").asText()))
                    .as(rule.get("alert").asText()).isZero();
        }
        assertThat(run("amtool", "config", "routes", "test", "--config.file=alertmanager.yml", "--verify.receivers=nobody",
                "alertname=Any", "severity=critical", "namespace=other")).as("not ours").isZero();
    }

    @Test
    void shouldTellThatTheStoreIsAwayAndThatItIsBack() throws Exception {
        AtomicReference<String> up = new AtomicReference<>("0");
        Queue<String> told = new ConcurrentLinkedQueue<>();
        HttpServer world = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        world.createContext("/", exchange -> {
            String sent = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            if (!exchange.getRequestURI().getPath().equals("/metrics")) {
                told.add(exchange.getRequestURI().getPath() + " " + sent);
            }
            byte[] answer = ("checkin_check{name=\"store\"} " + up.get() + "\n").getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/plain");
            exchange.sendResponseHeaders(exchange.getRequestURI().getPath().equals("/pagerduty") ? 202 : 200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        world.start();
        String address = "127.0.0.1:" + world.getAddress().getPort();
        String alertmanager = "127.0.0.1:" + freePort();
        write("alertmanager.yml", Routes.ofOperator(folder, "http://" + address + "/"));
        ObjectNode rules = (ObjectNode) Monitoring.yaml("alerts.yaml").get("spec");
        rules.at("/groups/0/rules").forEach(rule -> ((ObjectNode) rule).put("for", "1s"));
        write("rules.yml", rules);
        Files.writeString(folder.resolve("prometheus.yml"), """
                global: {scrape_interval: 1s, evaluation_interval: 1s}
                rule_files: [rules.yml]
                alerting: {alertmanagers: [{static_configs: [{targets: ['%s']}]}]}
                scrape_configs: [{job_name: backend, static_configs: [{targets: ['%s'], labels: {namespace: checkin}}]}]
                """.formatted(alertmanager, address));
        Process tells = start("prometheus-alertmanager", "--config.file=alertmanager.yml", "--storage.path=alerts",
                "--web.listen-address=" + alertmanager, "--cluster.listen-address=");
        Process asks = start("prometheus", "--config.file=prometheus.yml", "--storage.tsdb.path=series",
                "--web.listen-address=127.0.0.1:" + freePort());
        try {
            Await.until("told that the store is away", Duration.ofSeconds(60), () -> heard(told, "/slack", "critical: CheckinStoreAway", "none is lost")
                    && heard(told, "/pagerduty", "\"event_action\":\"trigger\"", "cannot reach the store"));
            up.set("1");
            Await.until("told that it is back", Duration.ofSeconds(60), () -> heard(told, "/slack", "Over: CheckinStoreAway")
                    && heard(told, "/pagerduty", "\"event_action\":\"resolve\""));
        } finally {
            asks.destroy();
            tells.destroy();
            asks.waitFor(10, TimeUnit.SECONDS);
            tells.waitFor(10, TimeUnit.SECONDS);
            world.stop(0);
        }
    }

    private static boolean heard(Queue<String> told, String path, String... parts) {
        return told.stream().anyMatch(one -> one.startsWith(path) && List.of(parts).stream().allMatch(one::contains));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** A unit test of Prometheus compares sentences word by word; they are read elsewhere. */
    private static ObjectNode rulesWithoutSentences() throws IOException {
        ObjectNode spec = (ObjectNode) Monitoring.yaml("alerts.yaml").get("spec");
        spec.at("/groups/0/rules").forEach(rule -> ((ObjectNode) rule).remove("annotations"));
        return spec;
    }

    private void write(String file, JsonNode content) throws IOException {
        Monitoring.YAML.writeValue(folder.resolve(file).toFile(), content);
    }

    private int run(String... command) throws Exception {
        return start(command).waitFor();
    }

    private Process start(String... command) throws IOException {
        try {
            return new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile())).start();
        } catch (IOException missing) {
            throw new IOException(command[0] + " is missing: " + PACKAGES, missing);
        }
    }
}
