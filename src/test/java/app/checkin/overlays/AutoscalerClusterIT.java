package app.checkin.overlays;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The autoscalers, with CPU that metrics-server measures. */
@Tag("kubernetes")
class AutoscalerClusterIT {

    @Test
    void shouldAddAServerWhileTheyAreBusyAndTakeItAwayAfterwards() {
        Installation checkin = Installation.fresh();
        checkin.run("kubectl apply -k k8s-overlays/tier-300");
        checkin.awaitReady("deployment/backend", "2");
        use(checkin, "140m");
        checkin.awaitReady("deployment/backend", "3");
        assertThat(checkin.field("hpa/backend-hpa", "{.status.conditions[?(@.type==\"ScalingActive\")].status}")).isEqualTo("True");
        checkin.run("kubectl apply -k k8s-overlays/tier-300");
        assertThat(checkin.field("deployment/backend", "{.spec.replicas}")).as("an apply in the rush changes nothing").isEqualTo("3");
        use(checkin, "10m");
        checkin.awaitReady("deployment/backend", "2");
        checkin.awaitReady("deployment/frontend", "1");
    }

    private static void use(Installation checkin, String cpu) {
        checkin.kubectl("annotate", "pod", "-l", "app=backend", "--overwrite", "kwok.x-k8s.io/usage-cpu=" + cpu).expectSuccess();
    }
}
