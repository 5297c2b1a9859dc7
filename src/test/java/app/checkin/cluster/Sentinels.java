package app.checkin.cluster;

import app.checkin.it.Await;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import redis.clients.jedis.Jedis;

/** A primary Redis, two replicas of it and three sentinels, each a process. */
public final class Sentinels implements AutoCloseable {

    private static final Duration FOUND = Duration.ofSeconds(20);

    private final List<RedisServer> servers = new ArrayList<>();
    private final List<RedisServer> sentinels;

    private Sentinels() {
        servers.add(RedisServer.start());
        String port = String.valueOf(primary().port());
        IntStream.range(0, 2).forEach(n -> servers.add(RedisServer.start("--replicaof", "127.0.0.1", port)));
        sentinels = Stream.generate(() -> RedisServer.sentinel(primary())).limit(3).toList();
    }

    /** @return all of them, knowing each other */
    public static Sentinels start() {
        Sentinels all = new Sentinels();
        try {
            Await.until("the sentinels know two replicas and each other", FOUND, all::knowEachOther);
            return all;
        } catch (AssertionError vain) {
            all.close();
            throw vain;
        }
    }

    private boolean knowEachOther() {
        return sentinels.stream().allMatch(sentinel -> {
            try (Jedis asked = sentinel.connect()) {
                String told = asked.info("sentinel");
                return told.contains("status=ok") && told.contains("slaves=2") && told.contains("sentinels=3");
            }
        });
    }

    /** @return the settings that lead here */
    public Map<String, String> settings() {
        return Map.of("REDIS_SENTINEL_MASTER", "checkin", "REDIS_SENTINELS",
                sentinels.stream().map(sentinel -> "127.0.0.1:" + sentinel.port()).collect(Collectors.joining(",")));
    }

    /** @return which Redis was the primary one at first */
    public RedisServer primary() {
        return servers.get(0);
    }

    /** Lets both replicas stand still; the primary counts them for a while. */
    public void pauseReplicas() {
        servers.subList(1, servers.size()).forEach(RedisServer::pause);
    }

    @Override
    public void close() {
        Stream.concat(sentinels.stream(), servers.stream()).forEach(RedisServer::kill);
    }
}
