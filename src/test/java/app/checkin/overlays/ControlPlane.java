package app.checkin.overlays;

import app.checkin.it.Await;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * A real etcd, API server, controller manager and scheduler on the loopback, each a process with an own port, and
 * {@link SimulatedNodes}.
 */
final class ControlPlane implements AutoCloseable {

    static final Path TOOLS = Path.of("target", "kubernetes");
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final String TOKEN = "token-of-the-tests";
    private static ControlPlane shared;

    private final Path home;
    private final List<Process> processes = new ArrayList<>();
    private final SimulatedNodes nodes = new SimulatedNodes(this);
    private final int api = freePort();

    private ControlPlane(Path home) {
        this.home = home;
    }

    /** @return the one control plane of all tests; it ends with them */
    static synchronized ControlPlane shared() {
        if (shared == null) {
            if (!Files.isDirectory(TOOLS.resolve("bin"))) {
                throw new AssertionError("No Kubernetes in " + TOOLS + ": run the tests by mvn verify -Pkubernetes");
            }
            try {
                Path servers = Files.createDirectories(Path.of("target", "servers")).toAbsolutePath();
                ControlPlane started = new ControlPlane(Files.createTempDirectory(servers, "kubernetes"));
                Runtime.getRuntime().addShutdownHook(new Thread(started::close));
                started.start();
                shared = started;
            } catch (IOException | GeneralSecurityException broken) {
                throw new IllegalStateException(broken);
            }
        }
        return shared;
    }

    private void start() throws GeneralSecurityException {
        write("tokens.csv", TOKEN + ",tests,1,system:masters\n");
        write("accounts.key", key());
        write("kubeconfig", """
                apiVersion: v1
                kind: Config
                clusters: [{name: c, cluster: {server: "https://127.0.0.1:%d", insecure-skip-tls-verify: true}}]
                users: [{name: u, user: {token: %s}}]
                contexts: [{name: c, context: {cluster: c, user: u}}]
                current-context: c
                """.formatted(api, TOKEN));
        String store = "http://127.0.0.1:" + freePort();
        String peer = "http://127.0.0.1:" + freePort();
        run("etcd", "--data-dir", home.resolve("etcd").toString(), "--unsafe-no-fsync",
                "--listen-client-urls", store, "--advertise-client-urls", store, "--listen-peer-urls", peer,
                "--initial-advertise-peer-urls", peer, "--initial-cluster", "default=" + peer);
        run("kube-apiserver", "--etcd-servers=" + store, "--bind-address=127.0.0.1", "--advertise-address=127.0.0.1",
                "--secure-port=" + api, "--cert-dir=" + home.resolve("certificates"), "--token-auth-file=" + home.resolve("tokens.csv"),
                "--service-account-issuer=https://kubernetes.default.svc", "--service-account-key-file=" + home.resolve("accounts.key"),
                "--service-account-signing-key-file=" + home.resolve("accounts.key"), "--service-cluster-ip-range=10.0.0.0/24",
                "--authorization-mode=RBAC", "--endpoint-reconciler-type=none");
        Await.until("the API server is ready; its log is in " + home, PATIENCE, () -> kubectl("get", "--raw", "/readyz").succeeded());
        run("kube-controller-manager", "--kubeconfig=" + home.resolve("kubeconfig"), "--bind-address=127.0.0.1",
                "--secure-port=" + freePort(), "--cert-dir=" + home.resolve("certificates"), "--leader-elect=false",
                "--service-account-private-key-file=" + home.resolve("accounts.key"), "--horizontal-pod-autoscaler-sync-period=2s",
                "--horizontal-pod-autoscaler-initial-readiness-delay=0s", "--horizontal-pod-autoscaler-cpu-initialization-period=0s",
                "--horizontal-pod-autoscaler-downscale-stabilization=5s");
        run("kube-scheduler", "--kubeconfig=" + home.resolve("kubeconfig"), "--bind-address=127.0.0.1",
                "--secure-port=" + freePort(), "--cert-dir=" + home.resolve("certificates"), "--leader-elect=false");
        nodes.start();
    }

    /** @return what kubectl of this control plane said */
    Answer kubectl(String... arguments) {
        try {
            Process process = command(arguments).start();
            byte[] error = process.getErrorStream().readAllBytes();
            byte[] out = process.getInputStream().readAllBytes();
            return new Answer(process.waitFor(), new String(out, StandardCharsets.UTF_8), new String(error, StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /** @return the nodes of this control plane */
    SimulatedNodes nodes() {
        return nodes;
    }

    /** @return kubectl, which goes on until it is destroyed, writing into this file */
    Process watch(Path file, String... arguments) {
        try {
            return command(arguments).redirectOutput(file.toFile()).start();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** @return a file of this content in the folder of the run */
    Path write(String name, String content) {
        try {
            return Files.writeString(home.resolve(name), content);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** @return where a file in the folder of the run is */
    Path file(String name) {
        return home.resolve(name);
    }

    private ProcessBuilder command(String... arguments) {
        List<String> command = new ArrayList<>(List.of(program("kubectl"), "--kubeconfig=" + home.resolve("kubeconfig")));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command);
    }

    /** Starts a program that ends with this. */
    void run(String name, String... arguments) {
        List<String> command = new ArrayList<>(List.of(program(name)));
        command.addAll(List.of(arguments));
        try {
            processes.add(new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(file(name + ".log").toFile()).start());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String program(String name) {
        return TOOLS.resolve("bin").resolve(name).toAbsolutePath().toString();
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String key() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(generator.generateKeyPair().getPrivate().getEncoded());
        return "-----BEGIN PRIVATE KEY-----\n" + body + "\n-----END PRIVATE KEY-----\n";
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Ends the processes, the store last. */
    @Override
    public void close() {
        for (int i = processes.size() - 1; i >= 0; i--) {
            processes.get(i).destroyForcibly().onExit().join();
        }
    }

    /** What kubectl ended with. */
    record Answer(int status, String out, String error) {

        boolean succeeded() {
            return status == 0;
        }

        Answer expectSuccess() {
            if (!succeeded()) {
                throw new AssertionError("kubectl: " + error + out);
            }
            return this;
        }
    }
}
