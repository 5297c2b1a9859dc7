package app.checkin.lock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.checkin.cluster.RedisServer;
import app.checkin.config.GivenSettings;
import app.checkin.config.RedisConnection;
import app.checkin.domain.Unavailable;
import app.checkin.it.Await;
import app.checkin.lock.Locks.Wish;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.Jedis;

/** Locks of two servers on one real Redis, and what becomes of them when that fails. */
@SuppressWarnings("try")
class RedisLocksTest {

    private static final Duration LIFE = Duration.ofMillis(400);
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Logger LOG = Logger.getLogger(RedisLocksTest.class.getName());
    private static RedisServer redis;

    private final List<Server> servers = new ArrayList<>();
    private final ExecutorService threads = Executors.newFixedThreadPool(16);

    /** One server's locks. */
    private record Server(LockCounts counts, RedisConnection connection, RedisKeys keys, RedisLocks locks) {
    }

    @BeforeAll
    static void startRedis() {
        redis = RedisServer.start();
    }

    @AfterAll
    static void stopRedis() {
        redis.close();
    }

    @AfterEach
    void stop() {
        threads.shutdownNow();
        servers.forEach(server -> server.locks().close());
    }

    private Server server() {
        LockCounts counts = new LockCounts();
        RedisConnection connection = new RedisConnection(GivenSettings.of(Map.of("REDIS_URL", redis.url())));
        connection.open();
        RedisKeys keys = new RedisKeys(connection, counts, LIFE);
        Server server = new Server(counts, connection, keys, new RedisLocks(keys, Optional::empty, counts));
        servers.add(server);
        return server;
    }

    @Test
    void shouldLetOneAtATimeBeAtAKeyOverTwoServers() {
        Server[] both = {server(), server()};
        int[] unguarded = new int[1];
        List<CompletableFuture<Void>> running = new ArrayList<>();
        for (int thread = 0; thread < 16; thread++) {
            Locks locks = both[thread % 2].locks();
            running.add(CompletableFuture.runAsync(() -> {
                for (int i = 0; i < 50; i++) {
                    try (Hold hold = locks.acquire(new Wish("one", WhenLost.REFUSE, LONG))) {
                        int seen = unguarded[0];
                        Thread.onSpinWait();
                        unguarded[0] = seen + 1;
                    }
                }
            }, threads));
        }
        running.forEach(CompletableFuture::join);

        assertThat(unguarded[0]).isEqualTo(16 * 50);
        long acquired = both[0].counts().of(LockCount.ACQUIRED) + both[1].counts().of(LockCount.ACQUIRED);
        long commands = both[0].counts().of(LockCount.COMMANDS) + both[1].counts().of(LockCount.COMMANDS);
        assertThat(acquired).isEqualTo(16 * 50);
        LOG.info(() -> "Figure: " + commands + " commands for " + acquired + " locks, 16 threads of two servers at one key");
        assertThat(commands / (double) acquired).as("commands for each lock, 16 threads at one key").isLessThan(10);
    }

    @Test
    void shouldKeepALockAliveWhileItIsRenewedAndLoseItOtherwise() {
        Server a = server();
        Server b = server();
        Hold held = a.locks().acquire(refuse("import:1"));

        long end = System.nanoTime() + 3 * LIFE.toNanos();
        Await.until("three lives have passed", LONG, () -> {
            a.locks().renew();
            return System.nanoTime() > end;
        });
        assertThatThrownBy(() -> b.locks().acquire(refuse("import:1"))).isInstanceOf(Unavailable.class);

        Await.until("it has run out", LONG, () -> acquired(b, "import:1"));
        held.close();
        a.locks().renew();
        assertThat(a.counts().of(LockCount.LOST)).as("closed before anybody noticed").isZero();
    }

    @Test
    void shouldNoticeALockThatIsGoneAndLeaveTheNextOwnersAlone() {
        Server a = server();
        Server b = server();
        Hold lost = a.locks().acquire(refuse("import:2"));
        try (Jedis admin = redis.connect()) {
            admin.flushAll();
        }
        try (Hold next = b.locks().acquire(new Wish("import:2", WhenLost.REFUSE, LONG))) {
            Await.until("noticed", LONG, () -> {
                a.locks().renew();
                b.locks().renew();
                return a.counts().of(LockCount.LOST) == 1;
            });
            long commands = a.counts().of(LockCount.COMMANDS);
            lost.close();
            Await.until("let go", LONG, () -> a.counts().of(LockCount.COMMANDS) > commands && !a.locks().isQueued("import:2"));
            b.locks().renew();
            assertThatThrownBy(() -> a.locks().acquire(refuse("import:2"))).isInstanceOf(Unavailable.class)
                    .satisfies(refused -> assertThat(((Unavailable) refused).reason()).isEqualTo("busy"));
        }
    }

    @Test
    void shouldGoOnAtTheDoorAndRefuseTheRestWhileRedisIsKilled() {
        Server server = server();
        assertThat(acquired(server, "before")).isTrue();
        redis.kill();
        try {
            for (int scan = 0; scan < 20; scan++) {
                server.locks().acquire(new Wish("door " + scan, WhenLost.STORE_DECIDES, LONG)).close();
            }
            assertThat(server.counts().of(LockCount.DEGRADED)).isEqualTo(20);
            assertThat(server.keys().isAway()).isTrue();
            assertThatThrownBy(() -> server.locks().acquire(refuse("import:3"))).isInstanceOf(Unavailable.class)
                    .satisfies(refused -> assertThat(((Unavailable) refused).reason()).isEqualTo("locks-away"));
        } finally {
            redis.again();
        }
        Await.until("locks are back", LONG, () -> {
            server.keys().probe();
            return acquired(server, "after");
        });
    }

    /** Under {@code noeviction} a full Redis lets keys go, but takes none. */
    @Test
    void shouldGoOnAtTheDoorAndRefuseTheRestWhileRedisIsFull() {
        Server server = server();
        redis.configure("maxmemory", "1");
        try {
            Await.until("nobody asks any more", LONG, () -> {
                server.locks().acquire(new Wish("door", WhenLost.STORE_DECIDES, LONG)).close();
                return server.keys().isAway();
            });
            assertThat(server.counts().of(LockCount.DEGRADED)).isPositive();
            assertThatThrownBy(() -> server.locks().acquire(refuse("import:4"))).isInstanceOf(Unavailable.class)
                    .satisfies(refused -> assertThat(((Unavailable) refused).reason()).isEqualTo("locks-away"));
        } finally {
            redis.configure("maxmemory", "0");
        }
        Await.until("locks are back", LONG, () -> {
            server.keys().probe();
            return acquired(server, "after full");
        });
    }

    /** A server that was killed leaves its key behind; who stands at the door does not wait until that runs out. */
    @Test
    void shouldNotWaitAtTheDoorForTheKeyOfAServerThatDied() {
        Server server = server();
        try (Jedis dead = redis.connect()) {
            dead.set("checkin:lock:door", "of a server that died");
        }

        long asked = System.nanoTime();
        server.locks().acquire(new Wish("door", WhenLost.STORE_DECIDES, LONG)).close();

        assertThat(Duration.ofNanos(System.nanoTime() - asked)).as("twenty seconds were granted").isLessThan(Duration.ofSeconds(5));
        assertThat(server.counts().of(LockCount.TIMED_OUT)).isEqualTo(1);
        assertThat(server.keys().isAway()).as("Redis answers").isFalse();
    }

    @Test
    void shouldNotWaitForARedisThatHangs() {
        Server server = server();
        assertThat(acquired(server, "before")).isTrue();
        redis.pause();
        try {
            long longest = 0;
            long begun = System.nanoTime();
            for (int scan = 0; scan < 50; scan++) {
                long asked = System.nanoTime();
                server.locks().acquire(new Wish("door " + scan, WhenLost.STORE_DECIDES, LONG)).close();
                longest = Math.max(longest, System.nanoTime() - asked);
            }
            assertThat(Duration.ofNanos(longest)).as("one call").isLessThan(Duration.ofMillis(200));
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).as("fifty of them").isLessThan(Duration.ofMillis(800));
        } finally {
            redis.resume();
        }
        Await.until("locks are back", LONG, () -> {
            server.keys().probe();
            return acquired(server, "after");
        });
    }

    private static boolean acquired(Server server, String key) {
        try {
            server.locks().acquire(refuse(key)).close();
            return true;
        } catch (Unavailable refused) {
            return false;
        }
    }

    private static Wish refuse(String key) {
        return new Wish(key, WhenLost.REFUSE, Duration.ofMillis(20));
    }
}
