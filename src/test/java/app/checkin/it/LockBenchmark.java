package app.checkin.it;

import app.checkin.cluster.RedisServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

/**
 * Prints what a check-in costs under each lock mode: one connection, two servers at once on the same machine, asked in turns.
 * Run by {@code -Dit.test=LockBenchmark}; it is no test of anything.
 */
class LockBenchmark {

    private static final Logger LOG = Logger.getLogger(LockBenchmark.class.getName());
    private static final int WARM_UP = 1_500;
    private static final int ROUNDS = 10;
    private static final int SCANS = 200;

    /** One server, and how long its answers took. */
    private record Side(String name, RunningServer server, Api api, String event, String list, List<Long> nanos) {

        static Side of(String name, Map<String, String> settings) {
            RunningServer server = RunningServer.start(settings);
            Api api = Api.organizer(server);
            String event = api.newEvent(name);
            return new Side(name, server, api, event, api.entrance(event), new ArrayList<>());
        }

        void scan(List<String> tickets) {
            tickets.forEach(ticket -> {
                long begun = System.nanoTime();
                api.scan(list, ticket, Api.nonce()).expect(201);
                nanos.add(System.nanoTime() - begun);
            });
        }

        Duration cpu() {
            return server.process().info().totalCpuDuration().orElseThrow();
        }

        double millis(double share) {
            Collections.sort(nanos);
            return nanos.get((int) (nanos.size() * share)) / 1e6;
        }
    }

    @Test
    void shouldPrintWhatACheckInCosts() {
        try (RedisServer redis = RedisServer.start()) {
            Side single = Side.of("single-instance", Map.of());
            Side strict = Side.of("strict", Map.of("DISTRIBUTED_LOCK_MODE", "strict", "REDIS_URL", redis.url()));
            try (RunningServer first = single.server(); RunningServer second = strict.server()) {
                List<Side> both = List.of(single, strict);
                both.forEach(side -> side.scan(Race.tickets(side.api(), side.event(), WARM_UP)));
                both.forEach(side -> side.nanos().clear());
                Duration[] cpu = {Duration.ZERO, Duration.ZERO};
                for (int round = 0; round < ROUNDS; round++) {
                    for (int i = 0; i < both.size(); i++) {
                        List<String> tickets = Race.tickets(both.get(i).api(), both.get(i).event(), SCANS);
                        Duration before = both.get(i).cpu();
                        both.get(i).scan(tickets);
                        cpu[i] = cpu[i].plus(both.get(i).cpu().minus(before));
                    }
                }
                for (int i = 0; i < both.size(); i++) {
                    Side side = both.get(i);
                    LOG.info(String.format(Locale.ROOT, "Figure: %s: p50 %.2f ms, p95 %.2f ms, CPU %.2f ms for each check-in; %s", side.name(), side.millis(0.5),
                            side.millis(0.95), cpu[i].toNanos() / 1e6 / (ROUNDS * SCANS), side.api().get("/health").body().getJsonObject("counts")));
                }
                LOG.info(String.format(Locale.ROOT, "Figure: p50 of strict over single-instance: %.2f", strict.millis(0.5) / single.millis(0.5)));
            }
        }
    }
}
