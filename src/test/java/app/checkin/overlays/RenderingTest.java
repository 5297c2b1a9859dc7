package app.checkin.overlays;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.batch.v1.CronJob;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.openshift.api.model.monitoring.v1.PrometheusRule;
import io.fabric8.openshift.api.model.monitoring.v1.ServiceMonitor;
import io.fabric8.openshift.api.model.monitoring.v1alpha1.AlertmanagerConfig;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every tier, told from its rendering. */
class RenderingTest {

    private static final Map<String, Class<?>> TYPES = Map.ofEntries(Map.entry("Namespace", Namespace.class), Map.entry("ConfigMap", ConfigMap.class),
            Map.entry("Service", Service.class), Map.entry("PersistentVolumeClaim", PersistentVolumeClaim.class),
            Map.entry("Deployment", Deployment.class), Map.entry("StatefulSet", StatefulSet.class), Map.entry("CronJob", CronJob.class),
            Map.entry("HorizontalPodAutoscaler", HorizontalPodAutoscaler.class), Map.entry("PodDisruptionBudget", PodDisruptionBudget.class),
            Map.entry("Ingress", Ingress.class), Map.entry("NetworkPolicy", NetworkPolicy.class),
            Map.entry("ServiceMonitor", ServiceMonitor.class), Map.entry("PrometheusRule", PrometheusRule.class),
            Map.entry("AlertmanagerConfig", AlertmanagerConfig.class));

    static Stream<Overlay> tiers() {
        return Overlay.tiers().stream().map(Overlay::of);
    }

    @Test
    void shouldBeOfWhatStandsInTheFolder() throws Exception {
        String digest = digest();
        for (String tier : Overlay.tiers()) {
            assertThat(Files.readAllLines(Overlay.RENDERED.resolve(tier + ".yaml")).get(0))
                    .as("k8s-overlays has changed since: run src/test/kubernetes/render.sh").endsWith(digest);
        }
    }

    private static String digest() throws Exception {
        StringBuilder sums = new StringBuilder();
        try (Stream<Path> files = Files.walk(Overlay.FOLDER)) {
            List<String> names = files.filter(Files::isRegularFile).map(file -> Overlay.FOLDER.relativize(file).toString())
                    .filter(name -> name.matches("(base|components|tier-[^/]*)/.*")).sorted().toList();
            for (String name : names) {
                sums.append(sha256(Files.readAllBytes(Overlay.FOLDER.resolve(name)))).append("  ").append(name).append('\n');
            }
        }
        return sha256(sums.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    @ParameterizedTest
    @MethodSource("tiers")
    void shouldHaveNoFieldThatKubernetesDoesNotKnow(Overlay overlay) throws IOException {
        for (JsonNode object : overlay.objects()) {
            String kind = object.get("kind").asText();
            assertThat(TYPES).containsKey(kind);
            assertThat(Overlay.strictly(object, TYPES.get(kind))).isNotNull();
        }
        ObjectNode misspelt = overlay.get("Deployment", "backend").deepCopy();
        ((ObjectNode) misspelt.at("/spec/template/spec/containers/0")).put("imagePulPolicy", "Always");
        assertThatThrownBy(() -> Overlay.strictly(misspelt, Deployment.class)).hasMessageContaining("imagePulPolicy");
    }

    @ParameterizedTest
    @MethodSource("tiers")
    void shouldRunPinnedImagesWithoutRights(Overlay overlay) {
        assertThat(overlay.containers()).isNotEmpty().allSatisfy(container -> {
            assertThat(container.get("image").asText()).matches("[a-z0-9./-]+:[0-9][^:]*");
            JsonNode rights = container.get("securityContext");
            assertThat(rights.get("allowPrivilegeEscalation").asBoolean(true)).isFalse();
            assertThat(rights.get("readOnlyRootFilesystem").asBoolean()).isTrue();
            assertThat(rights.at("/capabilities/drop/0").asText()).isEqualTo("ALL");
            assertThat(container.at("/resources/limits/memory").asText()).isNotEmpty();
        });
        assertThat(overlay.podTemplates()).allSatisfy(template -> {
            assertThat(template.at("/spec/securityContext/runAsNonRoot").asBoolean()).isTrue();
            assertThat(template.at("/spec/securityContext/seccompProfile/type").asText()).isEqualTo("RuntimeDefault");
            assertThat(template.at("/spec/automountServiceAccountToken").asBoolean(true)).isFalse();
        });
        assertThat(overlay.get("Namespace", "checkin").at("/metadata/labels/pod-security.kubernetes.io~1enforce").asText()).isEqualTo("restricted");
    }

    @ParameterizedTest
    @MethodSource("tiers")
    void shouldHoldNoSecret(Overlay overlay) {
        assertThat(overlay.all("Secret")).isEmpty();
        assertThat(overlay.containers().flatMap(container -> Stream.iterate(0, n -> n < container.at("/env").size(), n -> n + 1)
                .map(n -> container.at("/env/" + n))).filter(variable -> variable.get("name").asText().matches(".*(URI|SECRET|TOKEN|PASSWORD|AUTH)")))
                .isNotEmpty().allSatisfy(variable -> assertThat(variable.at("/valueFrom/secretKeyRef/name").asText()).isEqualTo("checkin-secrets"));
    }

    @ParameterizedTest
    @MethodSource("tiers")
    void shouldNotRouteHealthAndMetricsOutside(Overlay overlay) {
        Map<String, String> routes = overlay.all("Ingress").flatMap(ingress -> {
            JsonNode paths = ingress.at("/spec/rules/0/http/paths");
            return Stream.iterate(0, n -> n < paths.size(), n -> n + 1).map(paths::get);
        }).collect(Collectors.toMap(path -> path.get("path").asText() + (path.get("pathType").asText().equals("Exact") ? " exactly" : ""),
                path -> path.at("/backend/service/name").asText()));
        assertThat(routes).isEqualTo(Map.of("/api", "backend", "/admin", "backend", "/register", "backend", "/openapi", "backend",
                "/ exactly", "frontend", "/scan", "frontend", "/t", "frontend", "/board", "frontend", "/assets", "frontend"));
    }

    @Test
    void shouldBeShortAndSayNothingTwice() throws IOException {
        for (String tier : Overlay.tiers()) {
            assertThat(lines(tier)).as(tier).hasSizeLessThan(60);
        }
        Set<List<String>> runs = new HashSet<>();
        for (String tier : Overlay.tiers()) {
            List<String> lines = lines(tier).stream().dropWhile(line -> !line.equals("patches:")).filter(line -> !line.strip().startsWith("#")).toList();
            for (int n = 0; n + 8 <= lines.size(); n++) {
                assertThat(runs.add(lines.subList(n, n + 8))).as(tier + " has eight lines of another tier, from: " + lines.get(n)).isTrue();
            }
        }
    }

    private static List<String> lines(String tier) throws IOException {
        return Files.readAllLines(Overlay.FOLDER.resolve(tier).resolve("kustomization.yaml"));
    }
}
