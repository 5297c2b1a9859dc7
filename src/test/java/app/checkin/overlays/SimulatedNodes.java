package app.checkin.overlays;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Three nodes by kwok, with volumes, that run nothing: a pod is ready two seconds after it was placed, so that a rollout that
 * dips shows it, and uses as much CPU as its annotation {@code kwok.x-k8s.io/usage-cpu} says, which metrics-server reads.
 */
final class SimulatedNodes {

    private static final int NODES = 3;
    private static final int VOLUMES = 12;
    private static final List<String> USAGE = List.of("crd/bases/kwok.x-k8s.io_clusterresourceusages.yaml",
            "crd/bases/kwok.x-k8s.io_metrics.yaml");
    private static final List<String> OPERATOR = List.of("alertmanagerconfigs", "prometheusrules", "servicemonitors");

    private final ControlPlane plane;
    private final int port = ControlPlane.freePort();

    SimulatedNodes(ControlPlane plane) {
        this.plane = plane;
    }

    void start() {
        Path kwok = ControlPlane.TOOLS.resolve("kwok");
        USAGE.forEach(file -> apply(kwok.resolve(file)));
        OPERATOR.forEach(name -> apply(ControlPlane.TOOLS.resolve("operator/monitoring.coreos.com_" + name + ".yaml")));
        plane.kubectl("wait", "--for=condition=Established", "crd", "--all", "--timeout=60s").expectSuccess();
        plane.write("kwok.yaml", configuration(kwok.resolve("stage")));
        plane.run("kwok", "--config=" + plane.file("kwok.yaml"), "--kubeconfig=" + plane.file("kubeconfig"), "--manage-all-nodes=false",
                "--enable-crds=Metric,ClusterResourceUsage", "--node-lease-duration-seconds=40",
                "--manage-nodes-with-annotation-selector=kwok.x-k8s.io/node=fake", "--node-ip=127.0.0.1", "--node-port=" + port,
                "--server-address=127.0.0.1:" + port, "--cidr=10.244.0.0/16",
                "--tls-cert-file=" + plane.file("certificates/apiserver.crt"), "--tls-private-key-file=" + plane.file("certificates/apiserver.key"));
        apply(plane.write("nodes.yaml", IntStream.rangeClosed(1, NODES).mapToObj(SimulatedNodes::node).collect(Collectors.joining("---\n"))));
        apply(kwok.resolve("metrics/resource/metrics-resource.yaml"));
        apply(kwok.resolve("metrics/usage/usage-from-annotation.yaml"));
        plane.kubectl("wait", "--for=condition=Ready", "node", "--all", "--timeout=60s").expectSuccess();
        startMetrics();
    }

    private void startMetrics() {
        int metrics = ControlPlane.freePort();
        plane.run("metrics-server", "--kubeconfig=" + plane.file("kubeconfig"), "--authentication-skip-lookup",
                "--authentication-kubeconfig=" + plane.file("kubeconfig"), "--authorization-kubeconfig=" + plane.file("kubeconfig"), "--bind-address=127.0.0.1", "--secure-port=" + metrics,
                "--cert-dir=" + plane.file("certificates-of-metrics"), "--metric-resolution=10s", "--kubelet-request-timeout=5s", "--kubelet-use-node-status-port",
                "--kubelet-insecure-tls", "--kubelet-preferred-address-types=InternalIP");
        // the aggregator takes no loopback address, but a name; without certificates it asks as nobody
        apply(plane.write("metrics.yaml", """
                apiVersion: v1
                kind: Service
                metadata: {name: metrics-server, namespace: kube-system}
                spec: {type: ExternalName, externalName: localhost, ports: [{port: %1$d}]}
                ---
                apiVersion: apiregistration.k8s.io/v1
                kind: APIService
                metadata: {name: v1beta1.metrics.k8s.io}
                spec:
                  group: metrics.k8s.io
                  version: v1beta1
                  groupPriorityMinimum: 100
                  versionPriority: 100
                  insecureSkipTLSVerify: true
                  service: {name: metrics-server, namespace: kube-system, port: %1$d}
                ---
                apiVersion: rbac.authorization.k8s.io/v1
                kind: ClusterRole
                metadata: {name: metrics}
                rules:
                - {apiGroups: [metrics.k8s.io], resources: ["*"], verbs: [get, list]}
                - {nonResourceURLs: ["/apis/*"], verbs: [get]}
                ---
                apiVersion: rbac.authorization.k8s.io/v1
                kind: ClusterRoleBinding
                metadata: {name: metrics}
                roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: metrics}
                subjects: [{apiGroup: rbac.authorization.k8s.io, kind: User, name: "system:anonymous"}]
                """.formatted(metrics)));
        plane.kubectl("wait", "--for=condition=Available", "apiservice/v1beta1.metrics.k8s.io", "--timeout=120s").expectSuccess();
    }

    /** Makes every volume free again. */
    void renewVolumes() {
        plane.kubectl("delete", "pv", "--all", "--timeout=60s").expectSuccess();
        apply(plane.write("volumes.yaml", """
                apiVersion: storage.k8s.io/v1
                kind: StorageClass
                metadata: {name: local, annotations: {storageclass.kubernetes.io/is-default-class: "true"}}
                provisioner: kubernetes.io/no-provisioner
                volumeBindingMode: WaitForFirstConsumer
                ---
                """ + IntStream.rangeClosed(1, VOLUMES).mapToObj("""
                apiVersion: v1
                kind: PersistentVolume
                metadata: {name: volume-%d}
                spec:
                  capacity: {storage: 8Gi}
                  accessModes: [ReadWriteOnce]
                  storageClassName: local
                  hostPath: {path: /simulated}
                """::formatted).collect(Collectors.joining("---\n"))));
    }

    private static String configuration(Path stages) {
        String ready = ControlPlane.text(stages.resolve("pod/fast/pod-ready.yaml"))
                .replace("\nspec:\n", "\nspec:\n  delay: {durationMilliseconds: 2000}\n");
        Stream<String> rest = Stream.of("pod/fast/pod-complete.yaml", "pod/fast/pod-delete.yaml", "node/fast/node-initialize.yaml",
                "node/heartbeat-with-lease/node-heartbeat-with-lease.yaml").map(stages::resolve).map(ControlPlane::text);
        return Stream.concat(Stream.of(ready), rest).collect(Collectors.joining("\n---\n"));
    }

    private static String node(int number) {
        return """
                apiVersion: v1
                kind: Node
                metadata:
                  name: node-%1$d
                  annotations:
                    kwok.x-k8s.io/node: fake
                    metrics.k8s.io/resource-metrics-path: /metrics/nodes/node-%1$d/metrics/resource
                  labels: {kubernetes.io/hostname: node-%1$d, topology.kubernetes.io/zone: zone-%1$d, kubernetes.io/os: linux}
                status:
                  allocatable: {cpu: "4", memory: 8Gi, pods: "110"}
                  capacity: {cpu: "4", memory: 8Gi, pods: "110"}
                """.formatted(number);
    }

    private void apply(Path file) {
        plane.kubectl("apply", "--server-side", "--force-conflicts", "-f", file.toString()).expectSuccess();
    }
}
