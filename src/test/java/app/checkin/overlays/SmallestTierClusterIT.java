package app.checkin.overlays;

import static org.assertj.core.api.Assertions.assertThat;

import app.checkin.it.Await;
import app.checkin.overlays.ControlPlane.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The smallest tier on a real control plane, and what it would be like if it were wrong. */
@Tag("kubernetes")
class SmallestTierClusterIT {

    private static Installation checkin;

    @BeforeAll
    static void applyTier() {
        checkin = Installation.fresh();
        checkin.run("kubectl apply -k k8s-overlays/tier-120");
        checkin.awaitReady("deployment/backend", "1");
    }

    @Test
    void shouldBeRenderedAsTheOtherTestsReadIt() {
        assertThat(Overlay.tiers()).hasSize(4).allSatisfy(tier ->
                assertThat(Files.readString(Overlay.RENDERED.resolve(tier + ".yaml")).split("\n", 2)[1])
                        .isEqualTo(checkin.plane().kubectl("kustomize", "k8s-overlays/" + tier).expectSuccess().out()));
    }

    /** The second row is the negative control: it may dip, and the watch sees it. */
    @ParameterizedTest
    @CsvSource({"0, 1", "1, 0"})
    void shouldNeverBeWithoutFrontendDuringARollout(int maxUnavailable, int fewest) throws IOException {
        checkin.kubectl("patch", "deployment", "frontend", "-p",
                "{\"spec\":{\"strategy\":{\"rollingUpdate\":{\"maxSurge\":%d,\"maxUnavailable\":%d}}}}"
                        .formatted(1 - maxUnavailable, maxUnavailable)).expectSuccess();
        checkin.awaitReady("deployment/frontend", "1");
        assertThat(checkin.fewestAvailable("frontend", () -> {
            checkin.kubectl("rollout", "restart", "deployment/frontend").expectSuccess();
            checkin.rolledOut("deployment/frontend");
        })).isEqualTo(fewest);
    }

    @Test
    void shouldReturnToWhatRanByUndo() {
        String image = "{.spec.template.spec.containers[0].image}";
        String before = checkin.field("deployment/backend", image);
        checkin.kubectl("set", "image", "deployment/backend", "backend=checkin:next").expectSuccess();
        checkin.rolledOut("deployment/backend");
        assertThat(checkin.field("deployment/backend", image)).as("without the undo").isEqualTo("checkin:next");
        checkin.kubectl("rollout", "undo", "deployment/backend").expectSuccess();
        checkin.rolledOut("deployment/backend");
        assertThat(checkin.field("deployment/backend", image)).isEqualTo(before);
        checkin.run("kubectl apply -k k8s-overlays/tier-120");
        checkin.awaitReady("deployment/backend", "1");
        assertThat(checkin.field("deployment/backend", image)).as("the next apply").isEqualTo(before);
    }

    @Test
    void shouldLetANodeBeDrainedAsFarAsTheBudgetAllows() {
        checkin.kubectl("patch", "pdb", "backend", "-p", "{\"spec\":{\"maxUnavailable\":0}}").expectSuccess();
        Await.until("the eviction is refused", Duration.ofSeconds(90), () -> {
            Answer refused = checkin.evict(checkin.pods("backend").get(0), "\"dryRun\": [\"All\"]");
            return !refused.succeeded() && refused.error().contains("disruption budget");
        });
        checkin.kubectl("patch", "pdb", "backend", "-p", "{\"spec\":{\"maxUnavailable\":1}}").expectSuccess();
        String node = checkin.nodes("backend").iterator().next();
        try {
            checkin.plane().kubectl("drain", node, "--pod-selector=app=backend", "--delete-emptydir-data", "--timeout=60s").expectSuccess();
            checkin.rolledOut("deployment/backend");
        } finally {
            checkin.plane().kubectl("uncordon", node).expectSuccess();
        }
    }

    @Test
    void shouldBeWarnedOfAPodThatHasRights() {
        String base = checkin.plane().kubectl("kustomize", "k8s-overlays/base").expectSuccess().out();
        String broken = base.replaceAll("allowPrivilegeEscalation: false", "allowPrivilegeEscalation: true");
        Answer warned = checkin.plane().kubectl("apply", "--dry-run=server", "-f", checkin.plane().write("rights.yaml", broken).toString());
        assertThat(warned.expectSuccess().error()).contains("Warning: would violate PodSecurity \"restricted");
    }

    /** {@code ;} stands for a new line. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "replicas: 1 | replica: 1 | unknown field \"spec.replica\"",
        "minReplicas: 2 | minReplicas: 9 | maxReplicas",
        "maxUnavailable: 1 | maxUnavailable: 1;  minAvailable: 1 | cannot be both set"})
    void shouldRefuseWhatIsBroken(String right, String wrong, String complaint) {
        String base = checkin.plane().kubectl("kustomize", "k8s-overlays/base").expectSuccess().out();
        assertThat(base).contains(right + "\n");
        String broken = base.replace(right + "\n", wrong.replace(';', '\n') + "\n");
        Answer refused = checkin.plane().kubectl("apply", "--dry-run=server", "-f", checkin.plane().write("broken.yaml", broken).toString());
        assertThat(refused.succeeded()).isFalse();
        assertThat(refused.error()).contains(complaint);
    }
}
