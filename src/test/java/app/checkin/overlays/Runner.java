package app.checkin.overlays;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Runs a job's steps in order, as GitHub does, in a copy of what they use and with {@code stand-in} for the programs that
 * reach the world.
 */
final class Runner {

    static final Path WORKFLOW = Path.of(".github/workflows/deploy-production.yml");
    static final String IMAGE = "ghcr.io/club/door@sha256:" + "0".repeat(63) + "7";
    /** Two Deployments as {@code running.sh} tells of them. */
    static final String BEFORE = "backend 7 {\"image\":\"old\"}\nfrontend 4 {\"image\":\"old\"}\n";

    private final Path folder;
    private final Map<String, String> environment = new HashMap<>();
    private final StringBuilder said = new StringBuilder();

    Runner(Path folder) throws IOException {
        this.folder = folder;
        for (String part : List.of(".github/scripts", "k8s-overlays")) {
            copy(Path.of(part));
        }
        Path programs = Files.createDirectories(folder.resolve("programs"));
        for (String program : List.of("kubectl", "curl", "docker")) {
            Files.copy(Path.of("src/test/resources/overlays/stand-in"), programs.resolve(program));
            programs.resolve(program).toFile().setExecutable(true);
        }
        write("k8s-overlays/base/site.env", "CHECKIN_PUBLIC_URL=https://door.club.test\n");
        write("secret", Stream.of("MONGODB_URI", "CHECKIN_SECRET", "CHECKIN_API_TOKEN", "CHECKIN_ADMIN_PASSWORD", "REDIS_PASSWORD")
                .reduce("", (text, key) -> text + key + "=given\n", String::concat));
        write("deployments", BEFORE);
        write("deployments-after", BEFORE.replace("old", "new"));
        write("fails", "");
        write("calls", "");
        write("environment", "");
        environment.putAll(Map.of("WORLD", folder.toString(), "RUNNER_TEMP", folder.toString(), "GITHUB_OUTPUT", folder.resolve("output").toString(),
                "GITHUB_ENV", folder.resolve("environment").toString(), "PATH", programs + ":" + System.getenv("PATH")));
    }

    private void copy(Path from) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.createDirectories(folder.resolve(file).getParent());
                Files.copy(file, folder.resolve(file), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    /** The calls that begin so will fail. */
    Runner failing(String... calls) throws IOException {
        write("fails", String.join("\n", calls) + "\n");
        return this;
    }

    Runner with(String name, String value) {
        environment.put(name, value);
        return this;
    }

    void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }

    String read(String file) throws IOException {
        return Files.readString(folder.resolve(file));
    }

    /** @return the names of the steps that failed; after the first one only those run that are meant for it */
    List<String> job(String name) throws Exception {
        List<String> failed = new ArrayList<>();
        for (JsonNode step : Monitoring.YAML.readTree(WORKFLOW.toFile()).at("/jobs/" + name + "/steps")) {
            boolean meantForFailure = step.path("if").asText().contains("failure()");
            if (step.has("run") && meantForFailure != failed.isEmpty() && bash(step.get("run").asText()) != 0) {
                failed.add(step.get("name").asText());
            }
        }
        return failed;
    }

    /** @return the exit code */
    int bash(String command) throws Exception {
        Files.readAllLines(folder.resolve("environment")).forEach(line -> environment.put(line.split("=", 2)[0], line.split("=", 2)[1]));
        ProcessBuilder builder = new ProcessBuilder("bash", "-eo", "pipefail", "-c", command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        said.append(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        return process.waitFor();
    }

    /** @return what the steps printed */
    String said() {
        return said.toString();
    }

    /** @return the calls to the programs that begin so */
    List<String> calls(String beginning) throws IOException {
        return read("calls").lines().filter(call -> call.startsWith(beginning)).toList();
    }
}
