package app.checkin.overlays;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.openshift.api.model.monitoring.v1.PrometheusRule;
import io.fabric8.openshift.api.model.monitoring.v1.ServiceMonitor;
import io.fabric8.openshift.api.model.monitoring.v1alpha1.AlertmanagerConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What can be told of alerts, routes and dashboards without running them. */
class MonitoringTest {

    /** A row of the table of metrics; a histogram's buckets have a name of their own. */
    private static final Pattern DOCUMENTED = Pattern.compile("(?m)^\\| `(checkin_[a-z_]+)` \\| ([^|]*)\\|");
    /** What the JVM tells, and what every cluster with kube-state-metrics has. */
    private static final Set<String> OTHERS = Set.of("memory_usedHeap_bytes", "up", "kube_deployment_status_replicas_ready",
            "kube_pod_container_status_restarts_total", "kube_pod_container_resource_limits", "container_memory_working_set_bytes",
            "container_cpu_usage_seconds_total");

    private static final Pattern NO_METRIC = Pattern.compile(
            "\\{[^}]*}|\\[[^]]*]|\\b(by|on)\\s*\\([^)]*\\)|\\b(and|or)\\b|\\b[a-z_]+\\s*(by\\s*\\([^)]*\\)\\s*)?\\(");
    private static final Pattern NAME = Pattern.compile("[a-zA-Z_:][a-zA-Z0-9_:]*");

    @Test
    void shouldHaveNoFieldThatTheOperatorDoesNotKnow() throws IOException {
        for (Map.Entry<String, Class<?>> file : Map.<String, Class<?>>of("service-monitor.yaml", ServiceMonitor.class,
                "alerts.yaml", PrometheusRule.class, "alert-routes.yaml", AlertmanagerConfig.class).entrySet()) {
            String text = Files.readString(Monitoring.FOLDER.resolve(file.getKey()));
            assertThat(Monitoring.strict(text, file.getValue())).isNotNull();
            assertThatThrownBy(() -> Monitoring.strict(text.replace("\nspec:\n", "\nspec:\n  misspelt: 1\n"), file.getValue()))
                    .hasMessageContaining("misspelt");
        }
    }

    @Test
    void shouldAskOnlyForMetricsThatThereAre() throws IOException {
        List<String> asked = new ArrayList<>(Monitoring.queries());
        Monitoring.rules().forEach(rule -> asked.add(rule.get("expr").asText()));
        assertThat(asked).hasSizeGreaterThan(30);
        Set<String> there = new TreeSet<>(OTHERS);
        there.addAll(documented());
        assertThat(asked.stream().flatMap(query -> metrics(query).stream())).isSubsetOf(there);
        assertThat(metrics("sum by (pod) (rate(invented_total{a=\"b\"}[5m])) > 1")).containsExactly("invented_total");
    }

    private static Set<String> documented() throws IOException {
        return DOCUMENTED.matcher(Files.readString(Path.of("docs/operations.md"))).results()
                .map(row -> row.group(1) + (row.group(2).contains("`le`") ? "_bucket" : "")).collect(Collectors.toSet());
    }

    private static Set<String> metrics(String query) {
        Set<String> names = new TreeSet<>();
        Matcher name = NAME.matcher(NO_METRIC.matcher(query).replaceAll(" "));
        while (name.find()) {
            names.add(name.group());
        }
        return names;
    }

    @Test
    void shouldTellWhatAPersonNeeds() throws IOException {
        String document = Files.readString(Path.of("docs/operations.md"));
        List<String> described = document.lines().filter(line -> line.startsWith("### Checkin")).map(line -> line.substring(4)).toList();
        assertThat(Monitoring.rules()).extracting(rule -> rule.get("alert").asText()).doesNotHaveDuplicates()
                .containsExactlyElementsOf(described);
        assertThat(Monitoring.rules()).allSatisfy(rule -> {
            String alert = rule.get("alert").asText();
            JsonNode said = rule.get("annotations");
            assertThat(said.get("runbook").asText()).isEqualTo("docs/operations.md#" + alert.toLowerCase(Locale.ROOT));
            for (String part : List.of("cause", "door")) {
                assertThat(document).as(alert).contains(said.get(part).asText());
            }
            assertThat(document).as(alert).contains(said.get("command").asText().replace("{{ $labels.pod }}", "POD"));
            assertThat(said.get("summary").asText()).as(alert).isNotBlank();
            assertThat(rule.at("/labels/namespace").asText()).as("the operator routes by it").isEqualTo("checkin");
            assertThat(rule.at("/labels/severity").asText()).isIn("critical", "warning");
        });
    }

    @Test
    void shouldDrawPanelsThatDoNotOverlap() throws IOException {
        for (String file : List.of("dashboards/door.json", "dashboards/servers.json")) {
            Set<String> taken = new TreeSet<>();
            Monitoring.yaml(file).get("panels").forEach(panel -> {
                assertThat(panel.get("title").asText()).isNotBlank();
                JsonNode at = panel.get("gridPos");
                assertThat(at.get("x").asInt() + at.get("w").asInt()).isLessThanOrEqualTo(24);
                for (int x = 0; x < at.get("w").asInt(); x++) {
                    for (int y = 0; y < at.get("h").asInt(); y++) {
                        assertThat(taken.add((at.get("x").asInt() + x) + ":" + (at.get("y").asInt() + y))).as(panel.get("title").asText()).isTrue();
                    }
                }
            });
        }
    }

    @Test
    void shouldHaveKeysInTheSecretAlone() throws IOException {
        JsonNode receivers = Monitoring.yaml("alert-routes.yaml").at("/spec/receivers");
        assertThat(receivers.at("/0/slackConfigs/0/apiURL/name").asText()).isEqualTo("alerting");
        assertThat(receivers.at("/1/pagerdutyConfigs/0/routingKey/name").asText()).isEqualTo("alerting");
        assertThat(receivers.toString()).doesNotContain("http");
    }
}
