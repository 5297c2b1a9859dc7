package app.checkin.overlays;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One installation goes through every tier and back, by the commands of docs/scaling.md; each step starts where the last one ended. */
@Tag("kubernetes")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TierChangeClusterIT {

    private static final Path GUIDE = Path.of("docs/scaling.md");
    private static final String SINGLE_REDIS = "kubectl delete deployment/redis service/redis pvc/redis-data -n checkin";
    private static final String AUTOSCALERS = "kubectl delete hpa --all -n checkin";

    private static Installation checkin;

    @BeforeAll
    static void applySmallest() {
        checkin = Installation.fresh();
        checkin.run("kubectl apply -k k8s-overlays/tier-120");
        checkin.awaitReady("deployment/backend", "1");
        checkin.awaitReady("deployment/frontend", "1");
        checkin.awaitReady("deployment/redis", "1");
        assertThat(checkin.objects()).as("nothing scales by itself").isEqualTo(checkin.objectsOf("k8s-overlays/tier-120"));
    }

    /** The fewest are seen while pods are replaced: in every step settings change. */
    @Order(1)
    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            tier      | backend | fewest | frontend | fewest | evictable
            tier-300  | 2       | 1      | 1        | 1      | 1
            tier-600  | 3       | 2      | 2        | 1      | 2
            """)
    void shouldGrow(String tier, String backend, int fewest, String frontend, int fewestFrontends, int evictable) throws IOException {
        shouldChange(tier, backend, fewest, frontend, fewestFrontends);
        checkin.awaitReady("deployment/redis", "1");
        assertThat(checkin.objects()).isEqualTo(checkin.objectsOf("k8s-overlays/" + tier));
        shouldLoseNoMoreThanTheBudgetAllows("backend", evictable, backend);
    }

    @Order(2)
    @Test
    void shouldGrowToTheLargest() throws IOException {
        shouldChange("tier-1000", "4", 3, "2", 2);
        checkin.awaitReady("statefulset/redis", "3");
        checkin.awaitReady("statefulset/redis-sentinel", "3");
        assertThat(GUIDE).content().contains(SINGLE_REDIS);
        checkin.run(SINGLE_REDIS);
        assertThat(checkin.objects()).isEqualTo(checkin.objectsOf("k8s-overlays/tier-1000"));
        shouldLoseNoMoreThanTheBudgetAllows("backend", 3, "4");
        shouldLoseNoMoreThanTheBudgetAllows("frontend", 1, "2");
    }

    @Order(3)
    @Test
    void shouldStandOnThreeNodes() {
        checkin.kubectl("delete", "pod", "-l", "app=backend").expectSuccess();
        checkin.awaitReady("deployment/backend", "4");
        assertThat(checkin.nodes("backend")).as("preferred").hasSize(3);
        for (String app : new String[] {"redis", "redis-sentinel"}) {
            assertThat(checkin.nodes(app)).as("required").hasSize(3);
            assertThat(checkin.evictAsFarAsTheBudgetAllows(app)).isOne();
            checkin.awaitReady("statefulset/" + app, "3");
        }
        String node = checkin.field("pod/redis-0", "{.spec.nodeName}");
        checkin.plane().kubectl("cordon", node).expectSuccess();
        try {
            checkin.kubectl("delete", "pod", "redis-0").expectSuccess();
            checkin.kubectl("wait", "pod/redis-0", "--for=jsonpath={.status.conditions[?(@.type==\"PodScheduled\")].reason}=Unschedulable",
                    "--timeout=120s").expectSuccess();
        } finally {
            checkin.plane().kubectl("uncordon", node).expectSuccess();
        }
        checkin.awaitReady("statefulset/redis", "3");
    }

    @Order(4)
    @Test
    void shouldShrinkFromTheLargest() throws IOException {
        shouldChange("tier-600", "3", 3, "2", 2);
        checkin.awaitReady("deployment/redis", "1");
        List<String> commands = Files.readAllLines(GUIDE).stream().filter(line -> line.startsWith("kubectl delete ")).toList();
        assertThat(commands).isNotEmpty().allSatisfy(checkin::run);
        assertThat(checkin.objects()).isEqualTo(checkin.objectsOf("k8s-overlays/tier-600"));
    }

    @Order(5)
    @Test
    void shouldShrinkByTheAutoscalers() throws IOException {
        shouldChange("tier-300", "2", 2, "1", 1);
        assertThat(checkin.objects()).isEqualTo(checkin.objectsOf("k8s-overlays/tier-300"));
    }

    /** With single-instance locks there is one writer: an autoscaler that was left would make two. */
    @Order(6)
    @Test
    void shouldShrinkToOneWriterOnceTheAutoscalersAreGone() throws IOException {
        checkin.run("kubectl apply -k k8s-overlays/tier-120");
        checkin.awaitReady("deployment/backend", "2");
        assertThat(GUIDE).content().contains(AUTOSCALERS);
        checkin.run(AUTOSCALERS);
        shouldChange("tier-120", "1", 0, "1", 1);
        assertThat(checkin.objects()).isEqualTo(checkin.objectsOf("k8s-overlays/tier-120"));
        assertThat(checkin.field("deployment/backend", "{.spec.strategy}")).isEqualTo("{\"type\":\"Recreate\"}");
    }

    private static void shouldChange(String tier, String backend, int fewest, String frontend, int fewestFrontends) throws IOException {
        int backends = checkin.fewestAvailable("backend", () -> {
            try {
                assertThat(checkin.fewestAvailable("frontend", () -> apply(tier, backend, frontend))).isGreaterThanOrEqualTo(fewestFrontends);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        });
        assertThat(backends).isGreaterThanOrEqualTo(fewest);
    }

    private static void apply(String tier, String backend, String frontend) {
        checkin.run("kubectl apply -k k8s-overlays/" + tier);
        checkin.run("kubectl rollout status deployment/backend -n checkin --timeout=180s");
        checkin.run("kubectl rollout status deployment/frontend -n checkin --timeout=180s");
        checkin.awaitReady("deployment/backend", backend);
        checkin.awaitReady("deployment/frontend", frontend);
    }

    private static void shouldLoseNoMoreThanTheBudgetAllows(String app, int evictable, String pods) {
        assertThat(checkin.evictAsFarAsTheBudgetAllows(app)).isEqualTo(evictable);
        checkin.awaitReady("deployment/" + app, pods);
    }
}
