package app.checkin.cluster;

import app.checkin.it.Await;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.exceptions.JedisDataException;
import redis.embedded.core.ExecutableProvider;

/** A real Redis process from the binary that Maven brings, on the loopback, with an own port and folder, keeping nothing on disk. */
public final class RedisServer implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Path home;
    private final int port;
    private final Optional<String> password;
    private final List<String> arguments;
    private Process process;

    private RedisServer(Path home, int port, Optional<String> password, List<String> arguments) {
        this.home = home;
        this.port = port;
        this.password = password;
        this.arguments = arguments;
    }

    /** @param options further ones of redis-server, such as {@code --replicaof}
     *  @return a Redis that answers */
    public static RedisServer start(String... options) {
        return start(freePort(), Optional.empty(), options);
    }

    /** @return a Redis that answers those who know the password */
    public static RedisServer withPassword(String password) {
        return start(freePort(), Optional.of(password), "--requirepass", password);
    }

    /** @return a Redis on this port
     *  @param password which the options set */
    public static RedisServer start(int port, Optional<String> password, String... options) {
        Path home = folder();
        List<String> arguments = new ArrayList<>(List.of("--port", String.valueOf(port), "--bind", "127.0.0.1",
                "--dir", home.toString(), "--save", "", "--appendonly", "no"));
        arguments.addAll(List.of(options));
        return new RedisServer(home, port, password, arguments).begun();
    }

    /** @return a sentinel that watches this primary under the name {@code checkin}, two of a kind being enough to replace it */
    static RedisServer sentinel(RedisServer primary) {
        Path home = folder();
        int port = freePort();
        try {
            Path settings = Files.write(home.resolve("sentinel.conf"), List.of("port " + port, "bind 127.0.0.1", "dir " + home,
                    "sentinel monitor checkin 127.0.0.1 " + primary.port + " 2", "sentinel down-after-milliseconds checkin 500",
                    "sentinel failover-timeout checkin 2000"));
            return new RedisServer(home, port, Optional.empty(), List.of(settings.toString(), "--sentinel")).begun();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private RedisServer begun() {
        again();
        Runtime.getRuntime().addShutdownHook(new Thread(this::kill));
        return this;
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target", "servers")).toAbsolutePath(), "redis");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** @return the value of {@code REDIS_URL} that leads here */
    public String url() {
        return "redis://" + password.map(word -> ":" + word + "@").orElse("") + "127.0.0.1:" + port;
    }

    /** @return the port */
    public int port() {
        return port;
    }

    /** @return the process, to be stopped, continued or killed */
    public Process process() {
        return process;
    }

    /** @return what it printed */
    public Path log() {
        return home.resolve("console.log");
    }

    /** @return a connection of the test's own, to be closed by whoever asked */
    public Jedis connect() {
        Jedis jedis = new Jedis("127.0.0.1", port, 1_000);
        password.ifPresent(jedis::auth);
        return jedis;
    }

    /** Changes a directive of its configuration while it runs. */
    public void configure(String name, String value) {
        try (Jedis jedis = connect()) {
            jedis.configSet(name, value);
        }
    }

    /** Lets the process stand still: connections stay open, and nobody answers (SIGSTOP). */
    public void pause() {
        signal("STOP");
    }

    /** Lets it go on after {@link #pause()} (SIGCONT). */
    public void resume() {
        signal("CONT");
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

    /** Starts again on the same port, remembering nothing, and waits until it answers. */
    public void again() {
        List<String> command = new ArrayList<>(List.of(binary()));
        command.addAll(arguments);
        try {
            process = new ProcessBuilder(command).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile())).start();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        Await.until("Redis answers; its log is " + log(), PATIENCE, this::answers);
    }

    @Override
    public void close() {
        kill();
    }

    private boolean answers() {
        if (!process.isAlive()) {
            throw new IllegalStateException("Redis ended; its log is " + log());
        }
        try (Jedis jedis = connect()) {
            return "PONG".equals(jedis.ping());
        } catch (JedisDataException refused) {
            return true;
        }
    }

    private void signal(String name) {
        try {
            new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid())).inheritIO().start().waitFor();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitEnd() {
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("Redis does not end; its log is " + log());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static synchronized String binary() {
        try {
            Path folder = Files.createDirectories(Path.of("target", "redis-server")).toAbsolutePath();
            try (var known = Files.list(folder)) {
                Optional<Path> unpacked = known.filter(Files::isExecutable).findFirst();
                return unpacked.isPresent() ? unpacked.get().toString()
                        : ExecutableProvider.newJarResourceProvider(folder.toFile()).get().toString();
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
