package app.checkin.overlays;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The workflow that deploys, its steps run as they stand in its file. */
class DeployTest {

    private static final String UNDO = "kubectl rollout undo";
    private static final String BACKEND_BACK = "kubectl rollout undo deployment/backend -n checkin --to-revision=7";
    private static final String FRONTEND_BACK = "kubectl rollout undo deployment/frontend -n checkin --to-revision=4";

    @TempDir
    private Path folder;
    private Runner runner;

    @BeforeEach
    void prepare() throws IOException {
        runner = new Runner(folder).with("TIER", "tier-300").with("IMAGE", Runner.IMAGE).with("CLUSTER_ACCESS", "access");
    }

    @Test
    void shouldApplyTheTierWithTheImageAndLeaveItWhenItAnswers() throws Exception {
        assertThat(runner.job("deploy")).as(runner.said()).isEmpty();

        JsonNode overlay = Monitoring.YAML.readTree(runner.read("applied.yaml"));
        assertThat(overlay.at("/resources/0").asText()).isEqualTo("../tier-300");
        assertThat(overlay.at("/images/0")).isEqualTo(Monitoring.YAML.readTree(
                "{name: checkin, newName: ghcr.io/club/door, digest: '" + Runner.IMAGE.split("@")[1] + "'}"));
        assertThat(applied()).hasSize(2).first().asString().contains("--dry-run=server");
        assertThat(runner.calls("kubectl rollout status")).extracting(call -> call.split(" ")[3])
                .containsExactly("deployment.apps/backend", "deployment.apps/frontend", "statefulset.apps/redis");
        assertThat(runner.calls("curl")).extracting(call -> call.substring(call.lastIndexOf(' ') + 1))
                .containsExactly("https://door.club.test/api/v1/health", "https://door.club.test/scan");
        assertThat(runner.calls(UNDO)).isEmpty();
        assertThat(runner.read("kubeconfig")).isEqualTo("access\n");
        assertThat(runner.read("environment")).isEqualTo("KUBECONFIG=" + folder.resolve("kubeconfig") + "\n");
        assertNothingIsLeft();
    }

    private List<String> applied() throws IOException {
        return runner.calls("kubectl apply").stream().filter(call -> call.contains(" -k ")).toList();
    }

    private void assertNothingIsLeft() {
        assertThat(folder.resolve("k8s-overlays").toFile().list()).noneMatch(name -> name.startsWith("deploy."));
    }

    @ParameterizedTest
    @CsvSource({"kubectl rollout status deployment.apps/backend, Wait for the rollout", "curl, Ask the new servers from outside",
        "kubectl apply -k, Apply the tier"})
    void shouldTakeBackWhatChanged(String failing, String step) throws Exception {
        assertThat(runner.failing(failing).job("deploy")).as(runner.said()).containsExactly(step);

        assertThat(runner.calls(UNDO)).containsExactly(BACKEND_BACK, FRONTEND_BACK);
        assertThat(runner.calls("kubectl apply set-last-applied")).extracting(call -> call.substring(call.lastIndexOf('/')))
                .containsExactly("/backend.json", "/frontend.json");
        assertThat(runner.calls("kubectl rollout status deployment/")).hasSize(2);
        assertNothingIsLeft();
    }

    @Test
    void shouldTakeBackNothingElse() throws Exception {
        runner.write("deployments-after", "backend 8 {\"image\":\"new\"}\nfrontend 4 {\"image\":\"old\"}\nboard 1 {\"image\":\"new\"}\n");

        assertThat(runner.failing("curl").job("deploy")).containsExactly("Ask the new servers from outside");

        assertThat(runner.calls(UNDO)).containsExactly(BACKEND_BACK);
        assertThat(runner.said()).contains("frontend is what it was.", "board is new: there is nothing to go back to.");
    }

    @Test
    void shouldTakeBackNothingWhenNothingChanged() throws Exception {
        runner.write("deployments-after", Runner.BEFORE);

        assertThat(runner.failing("curl").job("deploy")).containsExactly("Ask the new servers from outside");

        assertThat(runner.calls(UNDO)).isEmpty();
    }

    @Test
    void shouldSayHowToGoBackByHandAndTryTheOthers() throws Exception {
        assertThat(runner.failing("curl", BACKEND_BACK).job("deploy"))
                .containsExactly("Ask the new servers from outside", "Take back what changed");

        assertThat(runner.calls(UNDO)).containsExactly(BACKEND_BACK, FRONTEND_BACK);
        assertThat(runner.said()).contains("By hand: " + BACKEND_BACK);
    }

    @Test
    void shouldChangeNothingThatTheClusterRefuses() throws Exception {
        assertThat(runner.failing("kubectl apply --dry-run").job("deploy")).containsExactly("Apply the tier");

        assertThat(applied()).hasSize(1);
        assertThat(runner.calls(UNDO)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"tier-1000, false", "tier-600, true"})
    void shouldNotDeployTheLargestTierWhereNobodyIsToldOfAlerts(String tier, boolean applied) throws Exception {
        runner.with("TIER", tier).failing("kubectl get secret alerting");

        assertThat(runner.job("deploy").isEmpty()).as(runner.said()).isEqualTo(applied);

        assertThat(applied().isEmpty()).isNotEqualTo(applied);
        assertThat(runner.said().contains("There is no secret alerting")).isNotEqualTo(applied);
        assertThat(runner.calls(UNDO)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ghcr.io/club/door:latest", "", "ghcr.io/club/door@sha256:12"})
    void shouldTakeNoImageThatMayChange(String image) throws Exception {
        assertThat(runner.with("IMAGE", image).job("deploy")).containsExactly("Apply the tier");

        assertThat(applied()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "refs/heads/main, false, false, '', 0, There is no freeze.",
        "refs/heads/main, true, false, '', 1, Event-day freeze: nothing is deployed.",
        "refs/heads/main, true, false, no emergency though, 1, Event-day freeze: nothing is deployed.",
        "refs/heads/main, true, true, '', 1, needs a reason",
        "refs/heads/main, true, true, '             ', 1, needs a reason",
        "refs/heads/main, true, true, urgent, 1, needs a reason",
        "refs/heads/main, true, true, the entrance list is empty, 0, ::warning::Deployed in an event-day freeze by ana: the entrance list is empty",
        "refs/heads/main, True, true, the entrance list is empty, 1, it is 'true' or 'false'",
        "refs/heads/other, false, false, '', 1, Only main is deployed",
    })
    void shouldKeepTheFreeze(String branch, String freeze, String emergency, String reason, int code, String said) throws Exception {
        runner.with("GITHUB_REF", branch).with("EVENT_DAY_FREEZE", freeze).with("EMERGENCY", emergency).with("REASON", reason).with("GITHUB_ACTOR", "ana");

        assertThat(runner.job("permitted")).hasSize(code);

        assertThat(runner.said()).contains(said);
        assertThat(runner.read("calls")).isEmpty();
    }

    @Test
    void shouldDoNothingBeforeTheFreezeWasAsked() throws IOException {
        String text = Files.readString(Runner.WORKFLOW);
        assertThat(text).containsPattern("\n  EVENT_DAY_FREEZE: '(true|false)'\n");
        JsonNode jobs = Monitoring.YAML.readTree(text).get("jobs");
        assertThat(jobs.at("/permitted/steps/1/run").asText()).isEqualTo(".github/scripts/permitted.sh");
        assertThat(List.of(jobs.at("/build/needs").asText(), jobs.at("/deploy/needs").asText())).containsExactly("permitted", "build");
        assertThat(jobs).hasSize(3).allSatisfy(job -> assertThat(job.has("if")).isFalse());
    }

    @Test
    void shouldDeployTheImageByItsDigest() throws Exception {
        runner.with("GITHUB_REPOSITORY", "Club/Door").with("GITHUB_SHA", "abc").with("GITHUB_ACTOR", "ana").with("GITHUB_TOKEN", "t");

        assertThat(runner.bash(".github/scripts/image.sh")).as(runner.said()).isZero();

        assertThat(runner.read("output")).isEqualTo("image=" + Runner.IMAGE + "\n");
        assertThat(runner.calls("docker push")).containsExactly("docker push ghcr.io/club/door:abc");
        assertThat(runner.calls("docker build")).singleElement().asString().contains("liberty/Containerfile");
    }
}
