package app.checkin.lock;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class LeaseWatchTest {

    private final AtomicLong stopwatch = new AtomicLong();
    private final LeaseWatch watch = new LeaseWatch(stopwatch::get);

    @Test
    void shouldBelieveAnOwnerWhileTheLeaseMoves() {
        for (int beat = 1; beat < 20; beat++) {
            watch.saw(new LeaseRow("a/1", beat, 0));
            pass(2);
            assertThat(watch.isLive()).isTrue();
        }
    }

    @Test
    void shouldTakeAnOwnerForDeadAfterTenSecondsWithoutAMove() {
        watch.saw(new LeaseRow("a/1", 7, 0));
        pass(9);
        watch.saw(new LeaseRow("a/1", 7, 0));
        assertThat(watch.isLive()).isTrue();
        pass(1);

        assertThat(watch.isLive()).isFalse();
    }

    @Test
    void shouldKnowThatNobodyHasAFreeLease() {
        watch.saw(new LeaseRow("", 7, 0));

        assertThat(watch.isLive()).isFalse();
    }

    @Test
    void shouldBelieveInStrictServersWhileTheyAnnounceThemselves() {
        watch.saw(new LeaseRow("a/1", 7, 0));
        assertThat(watch.isStrictAbout()).isFalse();

        for (int handover = 1; handover < 5; handover++) {
            watch.saw(new LeaseRow("a/1", 7, handover));
            pass(5);
            assertThat(watch.isStrictAbout()).isTrue();
        }
        watch.saw(new LeaseRow("a/1", 7, 4));
        pass(7);

        assertThat(watch.isStrictAbout()).isFalse();
    }

    private void pass(int seconds) {
        stopwatch.addAndGet(TimeUnit.SECONDS.toNanos(seconds));
    }
}
