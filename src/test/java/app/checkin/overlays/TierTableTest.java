package app.checkin.overlays;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.Quantity;
import java.math.BigDecimal;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of tiers (docs/scaling.md, from the scaling guide), value by value. */
class TierTableTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            tier      | participants | backend | frontend | strategy      | locks           | backend-hpa | frontend-hpa | pdb              | maxmemory | redis limit | atlas
            tier-120  | 120-300      | 1       | 1        | Recreate      | single-instance | none        | none         | maxUnavailable 1 | 128mb     | 192Mi       | M0
            tier-300  | 300-600      | hpa     | hpa      | RollingUpdate | strict          | 2-3         | 1-2          | minAvailable 1   | 256mb     | 384Mi       | M10
            tier-600  | 600-1000     | hpa     | hpa      | RollingUpdate | strict          | 3-4         | 2-3          | minAvailable 1   | 512mb     | 768Mi       | M20
            tier-1000 | 1000+        | hpa     | hpa      | RollingUpdate | strict          | 4-8         | 2-4          | minAvailable 1   | 1gb       | 1536Mi      | M30
            """)
    void shouldHaveTheValuesOfItsRow(String tier, String participants, String backend, String frontend, String strategy, String locks,
            String backendHpa, String frontendHpa, String pdb, String maxmemory, String redisLimit, String atlas) {
        Overlay overlay = Overlay.of(tier);
        JsonNode servers = overlay.get("Deployment", "backend");
        JsonNode settings = overlay.all("ConfigMap").filter(map -> map.at("/data").has("CHECKIN_PUBLIC_URL")).findFirst().orElseThrow();
        assertThat(settings.at("/data/CHECKIN_TIER").asText()).isEqualTo(participants);
        assertThat(settings.at("/data/MONGODB_TIER").asText()).isEqualTo(atlas);
        assertThat(replicas(servers)).isEqualTo(backend);
        assertThat(replicas(overlay.get("Deployment", "frontend"))).isEqualTo(frontend);
        assertThat(servers.at("/spec/strategy/type").asText()).isEqualTo(strategy);
        assertThat(env(servers, "DISTRIBUTED_LOCK_MODE")).isEqualTo(locks);
        assertThat(env(overlay.get("Deployment", "frontend"), "DISTRIBUTED_LOCK_MODE")).isEqualTo(locks);
        assertThat(limits(overlay, "backend-hpa")).isEqualTo(backendHpa);
        assertThat(limits(overlay, "frontend-hpa")).isEqualTo(frontendHpa);
        assertThat(budget(overlay.get("PodDisruptionBudget", "backend").get("spec"))).isEqualTo(pdb);
        JsonNode redis = overlay.find("Deployment", "redis").or(() -> overlay.find("StatefulSet", "redis")).orElseThrow()
                .at("/spec/template/spec/containers/0");
        assertThat(argument(redis.get("command"), "--maxmemory")).isEqualTo(maxmemory);
        assertThat(redis.at("/resources/limits/memory").asText()).isEqualTo(redisLimit);
    }

    @ParameterizedTest
    @CsvSource({"tier-120", "tier-300", "tier-600", "tier-1000"})
    void shouldGiveServersTheSameInEveryTier(String tier) {
        Overlay overlay = Overlay.of(tier);
        assertThat(resources(overlay, "backend")).isEqualTo("150m-750m CPU, 384Mi-768Mi");
        assertThat(resources(overlay, "frontend")).isEqualTo("75m-300m CPU, 192Mi-384Mi");
        for (String name : new String[] {"backend", "frontend"}) {
            JsonNode pods = overlay.get("Deployment", name).at("/spec/template/spec/containers/0");
            assertThat(pods.at("/startupProbe/httpGet/path").asText()).isEqualTo("/health/started");
            assertThat(pods.at("/livenessProbe/httpGet/path").asText()).isEqualTo("/health/live");
            assertThat(pods.at("/readinessProbe/httpGet/path").asText()).isEqualTo("/health/ready");
        }
    }

    @Test
    void shouldAskForAsMuchAsTheGuideSaysInTheSmallestTier() {
        Overlay overlay = Overlay.of("tier-120");
        assertThat(sum(overlay, "cpu")).isEqualByComparingTo("0.250");
        assertThat(sum(overlay, "memory")).isEqualByComparingTo(new BigDecimal(640L << 20));
        assertThat(overlay.get("PersistentVolumeClaim", "redis-data").at("/spec/resources/requests/storage").asText()).isEqualTo("1Gi");
        assertThat(env(overlay.get("Deployment", "frontend"), "CHECKIN_ROLE")).isEqualTo("frontend");
        assertThat(overlay.get("Deployment", "backend").at("/spec/strategy/rollingUpdate").isMissingNode()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"tier-300", "tier-600", "tier-1000"})
    void shouldReplacePodsOneByOneWhereSeveralWrite(String tier) {
        JsonNode rolling = Overlay.of(tier).get("Deployment", "backend").at("/spec/strategy/rollingUpdate");
        assertThat(rolling.get("maxSurge").asInt()).isEqualTo(1);
        assertThat(rolling.get("maxUnavailable").asInt(1)).isZero();
        assertThat(Overlay.of(tier).all("HorizontalPodAutoscaler")).allSatisfy(hpa -> assertThat(hpa.at("/spec/metrics"))
                .anySatisfy(metric -> assertThat(metric.at("/resource/target/averageUtilization").asInt()).isEqualTo(70)));
    }

    @Test
    void shouldHaveInTheLargestTierWhatOneFailingNodeAsksFor() {
        Overlay overlay = Overlay.of("tier-1000");
        for (String name : new String[] {"redis", "redis-sentinel"}) {
            JsonNode set = overlay.get("StatefulSet", name);
            assertThat(set.at("/spec/replicas").asInt()).isEqualTo(3);
            assertThat(set.at("/spec/template/spec/affinity/podAntiAffinity/requiredDuringSchedulingIgnoredDuringExecution/0/topologyKey").asText())
                    .isEqualTo("kubernetes.io/hostname");
        }
        assertThat(overlay.get("Deployment", "backend").at("/spec/template/spec/affinity/podAntiAffinity/preferredDuringSchedulingIgnoredDuringExecution"))
                .hasSize(1);
        assertThat(overlay.get("HorizontalPodAutoscaler", "backend-hpa").at("/spec/metrics/0/pods/metric/name").asText()).isEqualTo("checkin_scans_per_second");
        assertThat(env(overlay.get("Deployment", "backend"), "REDIS_SENTINEL_MASTER")).isEqualTo("checkin");
        assertThat(overlay.find("Deployment", "redis")).isEmpty();
        assertThat(overlay.get("CronJob", "redis-backup").at("/spec/schedule").asText()).isNotEmpty();
    }

    private static String replicas(JsonNode deployment) {
        return deployment.get("spec").has("replicas") ? deployment.at("/spec/replicas").asText() : "hpa";
    }

    private static String limits(Overlay overlay, String hpa) {
        return overlay.find("HorizontalPodAutoscaler", hpa).map(object -> object.at("/spec/minReplicas").asInt() + "-" + object.at("/spec/maxReplicas").asInt())
                .orElse("none");
    }

    private static String budget(JsonNode spec) {
        return Stream.of("minAvailable", "maxUnavailable").filter(spec::has).map(limit -> limit + " " + spec.get(limit).asText())
                .reduce((one, other) -> one + " and " + other).orElse("none");
    }

    private static String env(JsonNode deployment, String name) {
        for (JsonNode variable : deployment.at("/spec/template/spec/containers/0/env")) {
            if (variable.get("name").asText().equals(name)) {
                return variable.get("value").asText();
            }
        }
        throw new AssertionError("There is no " + name);
    }

    private static String argument(JsonNode command, String option) {
        return Stream.iterate(0, n -> n + 1 < command.size(), n -> n + 1).filter(n -> command.get(n).asText().equals(option))
                .map(n -> command.get(n + 1).asText()).findFirst().orElse("none");
    }

    private static String resources(Overlay overlay, String deployment) {
        JsonNode resources = overlay.get("Deployment", deployment).at("/spec/template/spec/containers/0/resources");
        return resources.at("/requests/cpu").asText() + "-" + resources.at("/limits/cpu").asText() + " CPU, "
                + resources.at("/requests/memory").asText() + "-" + resources.at("/limits/memory").asText();
    }

    private static BigDecimal sum(Overlay overlay, String resource) {
        return overlay.all("Deployment").map(deployment -> deployment.at("/spec/template/spec/containers/0/resources/requests/" + resource).asText())
                .map(text -> Quantity.getAmountInBytes(Quantity.parse(text))).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
