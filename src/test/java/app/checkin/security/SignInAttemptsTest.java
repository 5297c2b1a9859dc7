package app.checkin.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SignInAttemptsTest {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-12-04T18:00:00Z"));
    private final Clock clock = ((InstantSource) now::get).withZone(ZoneOffset.UTC);
    private final SignInAttempts attempts = new SignInAttempts(clock);

    @Test
    void shouldAllowFiveTriesThenMakeWaitLongerEachTime() {
        fail("ana", "192.0.2.1", 4);
        assertThat(attempts.left("ana", "192.0.2.1")).isEmpty();

        fail("ana", "192.0.2.1", 1);
        assertThat(attempts.left("ana", "192.0.2.1")).contains(Duration.ofSeconds(10));
        assertThat(attempts.left("ANA ", "192.0.2.1")).as("however it is written").isPresent();

        now.updateAndGet(time -> time.plusSeconds(10));
        assertThat(attempts.left("ana", "192.0.2.1")).isEmpty();
        fail("ana", "192.0.2.1", 1);
        assertThat(attempts.left("ana", "192.0.2.1")).contains(Duration.ofSeconds(20));
        for (int i = 0; i < 30; i++) {
            now.updateAndGet(time -> time.plus(Duration.ofMinutes(15)));
            fail("ana", "192.0.2.1", 1);
        }
        assertThat(attempts.left("ana", "192.0.2.1")).contains(Duration.ofMinutes(15));
    }

    @Test
    void shouldCountTriesBeforeTheyAreMadeSoThatManyAtOnceAreNoMore() {
        long tried = IntStream.range(0, 200).parallel().filter(i -> attempts.begin("ana", "192.0.2.1").isEmpty()).count();

        assertThat(tried).isEqualTo(5);
    }

    @Test
    void shouldRememberLittleOfALongName() {
        fail("x".repeat(60) + "y".repeat(60_000), "192.0.2.1", 5);

        assertThat(attempts.left("x".repeat(60) + "z", "192.0.2.1")).isPresent();
    }

    @Test
    void shouldNotLockTheUserOutElsewhere() {
        fail("ana", "192.0.2.1", 5);

        assertThat(attempts.left("ana", "192.0.2.2")).isEmpty();
        assertThat(attempts.left("bo", "192.0.2.1")).isEmpty();
    }

    @Test
    void shouldSlowAnAddressThatTriesManyNames() {
        for (int i = 0; i < 20; i++) {
            attempts.begin("name" + i, "192.0.2.1");
        }
        assertThat(attempts.left("another", "192.0.2.1")).isPresent();
    }

    @Test
    void shouldForgetAfterTheRightPasswordButNotForTheAddress() {
        fail("ana", "192.0.2.1", 5);
        attempts.succeeded("ana", "192.0.2.1");
        assertThat(attempts.left("ana", "192.0.2.1")).isEmpty();

        for (int round = 0; round < 5; round++) {
            fail("victim" + round, "192.0.2.1", 4);
            if (attempts.begin("ana", "192.0.2.1").isEmpty()) {
                attempts.succeeded("ana", "192.0.2.1");
            }
        }
        assertThat(attempts.left("victim9", "192.0.2.1")).isPresent();
    }

    private void fail(String name, String address, int times) {
        for (int i = 0; i < times; i++) {
            attempts.begin(name, address);
        }
    }
}
