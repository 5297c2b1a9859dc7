package app.checkin.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A real Liberty process of the built server, with its own ports, folders and settings. {@code mvn verify} makes the
 * server in {@code target/liberty}; each instance gets a copy of its configuration.
 */
public final class RunningServer implements AutoCloseable {

    /** The bearer token that every test server knows. */
    public static final String TOKEN = "test-token-of-thirty-two-characters-or-more";

    /** With it {@code admin} signs in on the shared server. */
    public static final String PASSWORD = "correct horse battery";

    private static final Path RUNTIME = Path.of("target", "liberty", "wlp").toAbsolutePath();
    private static final Duration PATIENCE = Duration.ofSeconds(180);
    private static RunningServer shared;

    private final Path home;
    private final Map<String, String> environment;
    private Process process;

    private RunningServer(Path home, Map<String, String> environment) {
        this.home = home;
        this.environment = environment;
    }

    /** @return the one server that tests without special wishes share; it ends with the tests */
    public static synchronized RunningServer shared() {
        if (shared == null) {
            shared = start(Map.of("CHECKIN_ADMIN_PASSWORD", PASSWORD));
            Runtime.getRuntime().addShutdownHook(new Thread(shared::kill));
        }
        return shared;
    }

    /** @param settings environment variables, beside an own data folder, free ports and {@link #TOKEN}
     *  @return a server that answers */
    public static RunningServer start(Map<String, String> settings) {
        RunningServer server = prepare(settings);
        server.launch();
        try {
            server.awaitReady();
            return server;
        } catch (RuntimeException | Error vain) {
            // else it would go on beside the next one and slow it down
            server.kill();
            throw vain;
        }
    }

    /** @return a server that has its folders and ports but does not run yet; see {@link #launch()} */
    public static RunningServer prepare(Map<String, String> settings) {
        try {
            Path home = Files.createTempDirectory(Files.createDirectories(Path.of("target", "servers")).toAbsolutePath(), "server");
            copy(RUNTIME.resolve("usr/servers/checkin"), home.resolve("usr/servers/checkin"));
            Map<String, String> environment = new HashMap<>(Map.of("WLP_USER_DIR", home.resolve("usr").toString(),
                    "CHECKIN_DATA_DIR", home.resolve("data").toString(), "CHECKIN_API_TOKEN", TOKEN,
                    "HTTP_PORT", freePort(), "HTTPS_PORT", freePort(), "keystore_password", "for-tests-only"));
            environment.putAll(settings);
            return new RunningServer(home, environment);
        } catch (IOException broken) {
            throw new UncheckedIOException("No server in target/liberty: run the tests by mvn verify", broken);
        }
    }

    /** Starts the process and returns at once. */
    public void launch() {
        try {
            List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-javaagent:" + RUNTIME.resolve("bin/tools/ws-javaagent.jar")));
            for (Path options : List.of(RUNTIME.resolve("lib/platform/java/java9.options"),
                    home.resolve("usr/servers/checkin/jvm.options"))) {
                Files.readAllLines(options).stream().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(command::add);
            }
            command.addAll(List.of("-jar", RUNTIME.resolve("bin/tools/ws-server.jar").toString(), "checkin"));
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
            builder.environment().putAll(environment);
            process = builder.start();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Waits until the server says that it is ready. */
    public void awaitReady() {
        await("ready");
    }

    /** Waits until the server has started, also where it will not be ready because of another one. */
    public void awaitStarted() {
        await("started");
    }

    private void await(String state) {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest ready = HttpRequest.newBuilder(http("/health/" + state)).timeout(Duration.ofSeconds(5)).build();
        Await.until("the server is " + state + "; its log is " + log(), PATIENCE, () -> {
            if (!process.isAlive()) {
                throw new IllegalStateException("The server ended: " + Files.readString(log()));
            }
            return client.send(ready, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        });
    }

    /** @return this address on the http port */
    public URI http(String path) {
        return URI.create("http://localhost:" + environment.get("HTTP_PORT") + path);
    }

    /** @return this address on the https port; its certificate is made by the server itself */
    public URI https(String path) {
        return URI.create("https://localhost:" + environment.get("HTTPS_PORT") + path);
    }

    /** @return what the server printed */
    public Path log() {
        return home.resolve("console.log");
    }

    /** @return the application, to be changed before {@link #launch} */
    public Path war() {
        return home.resolve("usr/servers/checkin/apps/checkin.war");
    }

    /** @return the folder of the embedded store */
    public Path data() {
        return Path.of(environment.get("CHECKIN_DATA_DIR"));
    }

    /** @return the process, to be stopped, continued or killed */
    public Process process() {
        return process;
    }

    /** @param name of a signal, such as {@code STOP} or {@code CONT} */
    public void signal(String name) {
        try {
            new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid())).inheritIO().start().waitFor();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends the process as a power cut would, and waits until it is gone. */
    public void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** Ends the process in order (SIGTERM), and waits until it is gone. */
    public void stop() {
        process.destroy();
        awaitEnd();
    }

    /** Starts again after {@link #kill()} or {@link #stop()}, on the same ports and data, and waits until it answers. */
    public void again() {
        launch();
        awaitReady();
    }

    @Override
    public void close() {
        kill();
    }

    private void awaitEnd() {
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("The server does not end; its log is " + log());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static String freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return String.valueOf(socket.getLocalPort());
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path relative = from.relativize(file);
                boolean leftover = relative.startsWith("logs") || relative.startsWith("workarea") || relative.startsWith("apps/expanded");
                if (!leftover) {
                    Files.createDirectories(to.resolve(relative).getParent());
                    Files.copy(file, to.resolve(relative));
                }
            }
        }
    }
}
