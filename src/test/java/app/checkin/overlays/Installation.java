package app.checkin.overlays;

import static org.assertj.core.api.Assertions.assertThat;

import app.checkin.it.Await;
import app.checkin.overlays.ControlPlane.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The namespace {@code checkin}, and what ops does with it. */
final class Installation {

    private static final Duration PATIENCE = Duration.ofSeconds(180);
    private static final String KINDS = "deployment,statefulset,cronjob,service,ingress,hpa,pdb,networkpolicy,pvc,servicemonitor,prometheusrule,"
            + "alertmanagerconfig";

    private final ControlPlane plane;

    private Installation(ControlPlane plane) {
        this.plane = plane;
    }

    /** @return an empty cluster with what a tier asks of it */
    static Installation fresh() {
        ControlPlane plane = ControlPlane.shared();
        plane.kubectl("delete", "namespace", "checkin", "monitoring", "--ignore-not-found", "--timeout=120s").expectSuccess();
        plane.nodes().renewVolumes();
        plane.kubectl("create", "namespace", "monitoring").expectSuccess();
        return new Installation(plane);
    }

    /** Does what a line of the scaling guide says; {@code apply -k} as it stands there checks each field. */
    void run(String line) {
        assertThat(line).startsWith("kubectl ");
        Answer answer = plane.kubectl(line.substring("kubectl ".length()).split(" +")).expectSuccess();
        assertThat(answer.error()).as("Pod Security only warns at apply").doesNotContain("Warning:");
    }

    /** @return what kubectl says in this namespace */
    Answer kubectl(String... arguments) {
        return plane.kubectl(Stream.concat(Stream.of("-n", "checkin"), Stream.of(arguments)).toArray(String[]::new));
    }

    void awaitReady(String workload, String pods) {
        Await.until(workload + " has " + pods + " ready pods and no other", PATIENCE, () ->
                field(workload, "{.spec.replicas}/{.status.replicas}/{.status.updatedReplicas}/{.status.readyReplicas}")
                        .equals(String.join("/", pods, pods, pods, pods)));
    }

    void rolledOut(String workload) {
        kubectl("rollout", "status", workload, "--timeout=180s").expectSuccess();
    }

    String field(String object, String path) {
        return kubectl("get", object, "-o", "jsonpath=" + path).expectSuccess().out();
    }

    /** @return names of the pods with this label */
    List<String> pods(String app) {
        return words(kubectl("get", "pods", "-l", "app=" + app, "-o", "jsonpath={.items[*].metadata.name}"));
    }

    /** @return the nodes that hold a pod with this label, each once */
    Set<String> nodes(String app) {
        return Set.copyOf(words(kubectl("get", "pods", "-l", "app=" + app, "-o", "jsonpath={.items[*].spec.nodeName}")));
    }

    /** @return what is there, as kind/name; settings aside, of which the former ones stay for {@code rollout undo} */
    Set<String> objects() {
        return new TreeSet<>(words(kubectl("get", KINDS, "-o", "name")));
    }

    /** @return what a tier consists of, in the words of {@link #objects} */
    Set<String> objectsOf(String tier) {
        Set<String> names = new TreeSet<>(words(plane.kubectl("apply", "-k", tier, "--dry-run=client", "-o", "name")));
        names.removeIf(name -> name.startsWith("configmap/") || name.startsWith("namespace/"));
        if (names.contains("statefulset.apps/redis")) {
            List.of("0", "1", "2").forEach(number -> names.add("persistentvolumeclaim/data-redis-" + number));
        }
        return names;
    }

    /** Evicts pods of which none can be replaced, until the budget refuses.
     *  @return how many went */
    int evictAsFarAsTheBudgetAllows(String app) {
        plane.kubectl("cordon", "--selector=kubernetes.io/os=linux").expectSuccess();
        try {
            int gone = 0;
            for (String pod : pods(app)) {
                Answer answer = evict(pod, "");
                if (!answer.succeeded()) {
                    assertThat(answer.error()).contains("disruption budget");
                    return gone;
                }
                gone++;
            }
            return gone;
        } finally {
            plane.kubectl("uncordon", "--selector=kubernetes.io/os=linux").expectSuccess();
        }
    }

    /** @return the answer to an eviction, which is only tried when options are {@code "dryRun": ["All"]} */
    Answer evict(String pod, String options) {
        Path eviction = plane.write("eviction.json", """
                {"apiVersion": "policy/v1", "kind": "Eviction", "metadata": {"name": "%s", "namespace": "checkin"}, "deleteOptions": {%s}}
                """.formatted(pod, options));
        return plane.kubectl("create", "--raw", "/api/v1/namespaces/checkin/pods/" + pod + "/eviction", "-f", eviction.toString());
    }

    /** @return the fewest available pods that a watch of the deployment saw while this was done; polling would miss it */
    int fewestAvailable(String deployment, Runnable change) throws IOException {
        Path seen = plane.write("watch-" + System.nanoTime(), "");
        Process watch = plane.watch(seen, "-n", "checkin", "get", "deployment", deployment, "-w", "-o",
                "jsonpath={.status.availableReplicas}{\"\\n\"}");
        try {
            Await.until("the watch sees the " + deployment, PATIENCE, () -> !Files.readAllLines(seen).isEmpty());
            change.run();
        } finally {
            watch.destroyForcibly().onExit().join();
        }
        return Files.readAllLines(seen).stream().mapToInt(line -> line.isBlank() ? 0 : Integer.parseInt(line)).min().orElseThrow();
    }

    ControlPlane plane() {
        return plane;
    }

    private static List<String> words(Answer answer) {
        return Stream.of(answer.expectSuccess().out().split("\\s+")).filter(word -> !word.isEmpty()).toList();
    }
}
