package app.checkin.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HearingTest {

    private final Hearing hearing = new Hearing("me");
    private long now = 1_000_000_000L;

    @BeforeEach
    void hearAllFromTheBeginning() {
        hearing.heard("me", 1, now);
        hearing.heard("other", 1, now);
        catchUp();
    }

    @Test
    void shouldBeBehindUntilItHearsItself() {
        Hearing deaf = new Hearing("me");

        assertThat(deaf.isCurrent(now)).isFalse();
        assertThat(deaf.behind(now)).isEmpty();

        deaf.heard("me", 1, now);
        assertThat(deaf.isCurrent(now)).as("heard, but what came before was not").isFalse();
        deaf.caughtUp(deaf.behind(now).orElseThrow());
        assertThat(deaf.isCurrent(now)).isTrue();
    }

    @Test
    void shouldNotBelieveMemoryWhileAnotherServerIsSilent() {
        later(700);
        assertThat(hearing.isCurrent(now)).isTrue();

        later(51);
        hearing.heard("me", 2, now);

        assertThat(hearing.isCurrent(now)).isFalse();
        hearing.heard("other", 2, now);
        assertThat(hearing.isCurrent(now)).as("late, but nothing is missing").isTrue();
    }

    @Test
    void shouldNotBelieveMemoryWhileItDoesNotHearItself() {
        later(751);
        hearing.heard("other", 2, now);

        assertThat(hearing.isCurrent(now)).isFalse();
    }

    /** As after the process stood still: what it reads now was said long ago, its own words too. */
    @Test
    void shouldNotBelieveMemoryWhileItReadsWhatWasSaidLongAgo() {
        long then = now;
        later(30_000);

        hearing.heard("me", 2, then);
        hearing.heard("other", 2, now);

        assertThat(hearing.isCurrent(now)).isFalse();
        hearing.heard("me", 3, now);
        assertThat(hearing.isCurrent(now)).isTrue();
    }

    @Test
    void shouldBeBehindAfterAGapUntilItHasCaughtUp() {
        hearing.heard("other", 3, now);

        assertThat(hearing.isCurrent(now)).isFalse();
        catchUp();
        assertThat(hearing.isCurrent(now)).isTrue();
    }

    @Test
    void shouldStayBehindWhenAGapComesWhileCatchingUp() {
        hearing.heard("other", 3, now);
        OptionalLong behind = hearing.behind(now);
        hearing.heard("other", 5, now);

        hearing.caughtUp(behind.orElseThrow());

        assertThat(hearing.isCurrent(now)).isFalse();
    }

    @Test
    void shouldNotMissAnythingOfAServerThatBegins() {
        hearing.heard("new", 1, now);

        assertThat(hearing.isCurrent(now)).isTrue();
    }

    @Test
    void shouldHaveMissedWhatAServerSaidBeforeItWasHeard() {
        hearing.heard("new", 7, now);

        assertThat(hearing.isCurrent(now)).isFalse();
    }

    @Test
    void shouldWaitForAServerThatTheStoreKnowsButNobodyHears() {
        hearing.expect(Set.of("other", "cut-off"));

        assertThat(hearing.isCurrent(now)).isFalse();
        assertThat(hearing.behind(now)).isEmpty();
        hearing.expect(Set.of("other"));
        assertThat(hearing.isCurrent(now)).isTrue();
    }

    @Test
    void shouldNotWaitForAServerThatSaidGoodBye() {
        hearing.heard("other", 2, now);
        hearing.left("other");
        later(2000);
        hearing.heard("me", 2, now);

        assertThat(hearing.isCurrent(now)).isTrue();
    }

    @Test
    void shouldBeBehindAfterAMessageThatWasNotUnderstood() {
        hearing.garbled();

        assertThat(hearing.isCurrent(now)).isFalse();
    }

    private void catchUp() {
        hearing.caughtUp(hearing.behind(now).orElseThrow());
    }

    private void later(long millis) {
        now += Duration.ofMillis(millis).toNanos();
    }
}
