package app.checkin.cluster;

import app.checkin.it.RunningServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** One address before several servers, as a Kubernetes Service is: each new connection goes to the next one that said it is ready. */
final class Front implements AutoCloseable {

    private static final Duration LOOK = Duration.ofMillis(500);

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(LOOK).build();
    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor();
    private final AtomicInteger turn = new AtomicInteger();
    private final List<RunningServer> servers;
    private final Line line;
    private volatile List<RunningServer> ready;

    /** @param servers all ready now */
    Front(List<RunningServer> servers) {
        this.servers = servers;
        this.ready = servers;
        this.line = Line.to(this::next);
        looking.scheduleWithFixedDelay(this::look, LOOK.toMillis(), LOOK.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** @return this address at the front */
    URI http(String path) {
        return URI.create("http://localhost:" + line.port() + path);
    }

    private int next() {
        List<RunningServer> now = ready;
        return now.get(turn.getAndIncrement() % now.size()).http("/").getPort();
    }

    /** Where nobody is ready, the last ones that were are kept: whoever asks them is refused, and asks again. */
    private void look() {
        List<RunningServer> now = servers.stream().filter(this::isReady).toList();
        if (!now.isEmpty()) {
            ready = now;
        }
    }

    private boolean isReady(RunningServer server) {
        try {
            return http.send(HttpRequest.newBuilder(server.http("/health/ready")).timeout(LOOK).build(),
                    HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException away) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        looking.shutdownNow();
        line.close();
    }
}
