package app.checkin.overlays;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workflows and their scripts as linters read them; needs actionlint, shellcheck and curl. */
class WorkflowsCheck {

    private static final Path WORKFLOWS = Path.of(".github/workflows");
    private static final Map<String, String> TOOLS = Map.of("shellcheck", "apt-get install shellcheck", "curl", "apt-get install curl",
            "actionlint", "go install github.com/rhysd/actionlint/cmd/actionlint@v1.7.7, and its folder on the PATH");

    @TempDir
    private Path folder;

    @Test
    void shouldHaveWorkflowsWithoutFault() throws Exception {
        demand("shellcheck");
        for (Path workflow : files(WORKFLOWS)) {
            assertThat(actionlint(workflow)).as("%s", workflow).isEmpty();
            Path broken = folder.resolve(workflow.getFileName());
            Files.writeString(broken, Files.readString(workflow).replaceFirst("runs-on: ubuntu", "runs-in: ubuntu"));
            assertThat(actionlint(broken)).as("%s, broken", workflow).contains("runs-in");
        }
        Path script = folder.resolve("deploy-production.yml");
        Files.writeString(script, Files.readString(Runner.WORKFLOW).replace("preflight.sh \"$TIER\"", "preflight.sh $TIER"));
        assertThat(actionlint(script)).as("a step's line is read by shellcheck").contains("SC2086");
    }

    @Test
    void shouldNameEachActionByItsVersion() throws Exception {
        for (Path workflow : files(WORKFLOWS)) {
            assertThat(Files.readAllLines(workflow)).filteredOn(line -> line.contains("uses:")).isNotEmpty()
                    .allSatisfy(line -> assertThat(line).matches(".*uses: [a-z-]+/[a-z-]+@v\\d+\\.\\d+\\.\\d+"));
        }
    }

    @Test
    void shouldHaveScriptsWithoutFault() throws Exception {
        List<Path> scripts = new ArrayList<>(files(Path.of(".github/scripts")));
        scripts.addAll(List.of(Path.of(".ci/run"), Path.of("k8s-overlays/preflight.sh"), Path.of("src/test/resources/overlays/stand-in")));
        for (Path script : scripts) {
            assertThat(script).isExecutable();
            assertThat(run("shellcheck", "--severity=warning", script.toString())).as("%s", script).isEmpty();
        }
        Path broken = Files.writeString(folder.resolve("broken.sh"), "#!/bin/bash\ncd /somewhere\nrm -r $1\n");
        assertThat(run("shellcheck", "--severity=warning", broken.toString())).contains("SC2164");
    }

    @Test
    void shouldAskServersAsTheyAre() throws Exception {
        demand("curl");
        AtomicReference<String> health = new AtomicReference<>("200 {\"status\":\"up\",\"checks\":{}}");
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            boolean asked = exchange.getRequestURI().getPath().equals("/api/v1/health");
            String[] answer = (asked ? health.get() : "200 page").split(" ", 2);
            exchange.sendResponseHeaders(Integer.parseInt(answer[0]), answer[1].length());
            exchange.getResponseBody().write(answer[1].getBytes(StandardCharsets.UTF_8));
            exchange.close();
        });
        server.start();
        String smoke = "PATIENCE=1 .github/scripts/smoke.sh http://127.0.0.1:" + server.getAddress().getPort() + "/";
        try {
            assertThat(run("bash", "-c", smoke)).contains("answers.").doesNotContain("error");
            health.set("503 {\"status\":\"degraded\",\"checks\":{}}");
            assertThat(run("bash", "-c", smoke)).contains("does not answer as it should");
            health.set("200 <title>Welcome</title>");
            assertThat(run("bash", "-c", smoke)).contains("is answered by something else");
        } finally {
            server.stop(0);
        }
    }

    private String actionlint(Path workflow) throws Exception {
        return run("actionlint", "-no-color", "-oneline", workflow.toString());
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> found = files.sorted().toList();
            assertThat(found).isNotEmpty();
            return found;
        }
    }

    private void demand(String tool) throws Exception {
        assertThat(run(tool, "--version")).isNotEmpty();
    }

    private static String run(String... command) throws Exception {
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new IOException(command[0] + " is missing: " + TOOLS.get(command[0]), missing);
        }
    }
}
