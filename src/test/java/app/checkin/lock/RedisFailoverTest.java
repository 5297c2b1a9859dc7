package app.checkin.lock;

import static org.assertj.core.api.Assertions.assertThat;

import app.checkin.cluster.Sentinels;
import app.checkin.config.GivenSettings;
import app.checkin.config.RedisConnection;
import app.checkin.domain.Unavailable;
import app.checkin.it.Await;
import app.checkin.lock.Locks.Wish;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Locks by way of real sentinels: the primary dies, and they find its successor by themselves. */
class RedisFailoverTest {

    private static final Duration FAILOVER = Duration.ofSeconds(30);

    private final LockCounts counts = new LockCounts();

    @Test
    void shouldFollowTheSentinelsToANewPrimaryAndKeepWhatAReplicaConfirmed() {
        try (Sentinels sentinels = Sentinels.start()) {
            RedisConnection connection = new RedisConnection(GivenSettings.of(sentinels.settings()));
            connection.open();
            RedisKeys keys = new RedisKeys(connection, counts, Duration.ofSeconds(60));
            RedisLocks locks = new RedisLocks(keys, Optional::empty, counts);
            Hold confirmed = locks.acquire(new Wish("import:1", WhenLost.REFUSE, Duration.ofMillis(20)));
            assertThat(counts.of(LockCount.ACQUIRED)).isEqualTo(1);

            sentinels.primary().kill();
            for (int scan = 0; scan < 20; scan++) {
                locks.acquire(new Wish("door " + scan, WhenLost.STORE_DECIDES, Duration.ofSeconds(2))).close();
            }
            assertThat(counts.of(LockCount.DEGRADED)).as("the door went on without").isPositive();

            Await.until("locks are back", FAILOVER, () -> {
                keys.probe();
                return isGiven(locks);
            });
            assertThat(connection.patient().orElseThrow().exists("checkin:lock:import:1")).as("survived the primary").isTrue();
            confirmed.close();
            locks.close();
        }
    }

    /** What nobody could confirm is not given: both replicas are gone here, but the primary believes in them for a while. */
    @Test
    void shouldRefuseALockThatNoReplicaHas() {
        try (Sentinels sentinels = Sentinels.start()) {
            RedisConnection connection = new RedisConnection(GivenSettings.of(sentinels.settings()));
            connection.open();
            RedisLocks locks = new RedisLocks(new RedisKeys(connection, counts, Duration.ofSeconds(60)), Optional::empty, counts);
            assertThat(isGiven(locks)).isTrue();
            sentinels.pauseReplicas();

            assertThat(isGiven(locks)).isFalse();
            locks.close();
        }
    }

    private static boolean isGiven(RedisLocks locks) {
        try {
            locks.acquire(new Wish("import:2", WhenLost.REFUSE, Duration.ofMillis(20))).close();
            return true;
        } catch (Unavailable refused) {
            return false;
        }
    }
}
