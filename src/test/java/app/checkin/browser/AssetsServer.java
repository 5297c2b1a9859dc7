package app.checkin.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Serves what the build put under {@code /assets}, and an empty page at {@code /}, on the loopback: enough to run a
 * module in a browser without the application.
 */
final class AssetsServer implements AutoCloseable {

    private static final Path ASSETS = Path.of("target/assets");
    private static final Map<String, String> TYPES = Map.of("js", "text/javascript", "css", "text/css");
    private static final int NOT_FOUND = 404;
    private static final int OK = 200;

    private final HttpServer server;

    /** Starts on a free port.
     *  @throws IllegalStateException when the scanner module was not built */
    AssetsServer() throws IOException {
        if (!Files.exists(ASSETS.resolve("lib/scanner.js"))) {
            throw new IllegalStateException("target/assets/lib/scanner.js is missing. Build it with: mvn process-classes");
        }
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/assets/", this::asset);
        server.createContext("/", exchange -> answer(exchange, OK, "text/html", "<!doctype html><title>Test</title>".getBytes(StandardCharsets.UTF_8)));
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    private void asset(HttpExchange exchange) throws IOException {
        Path file = ASSETS.resolve(exchange.getRequestURI().getPath().substring("/assets/".length())).normalize();
        if (!file.startsWith(ASSETS) || !Files.isRegularFile(file)) {
            answer(exchange, NOT_FOUND, "text/plain", new byte[0]);
            return;
        }
        String name = file.getFileName().toString();
        String type = TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream");
        answer(exchange, OK, type, Files.readAllBytes(file));
    }

    private static void answer(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().add("Content-Type", type + ";charset=utf-8");
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
