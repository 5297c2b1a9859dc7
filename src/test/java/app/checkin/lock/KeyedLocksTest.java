package app.checkin.lock;

import static org.assertj.core.api.Assertions.assertThat;

import app.checkin.it.Await;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class KeyedLocksTest {

    private static final Duration LONG = Duration.ofSeconds(20);

    private final KeyedLocks locks = new KeyedLocks();
    private final ExecutorService threads = Executors.newFixedThreadPool(16);

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void shouldLetOneAtATimeBeAtAKey() {
        int[] unguarded = new int[1];
        List<CompletableFuture<Void>> running = new ArrayList<>();
        for (int thread = 0; thread < 16; thread++) {
            running.add(CompletableFuture.runAsync(() -> {
                for (int i = 0; i < 500; i++) {
                    assertThat(locks.enter("one", LONG)).isTrue();
                    unguarded[0]++;
                    locks.leave("one");
                }
            }, threads));
        }
        running.forEach(CompletableFuture::join);

        assertThat(unguarded[0]).isEqualTo(16 * 500);
    }

    @Test
    void shouldLetThemInAsTheyCame() {
        List<Integer> order = Collections.synchronizedList(new ArrayList<>());
        locks.enter("one", LONG);
        List<CompletableFuture<Void>> waiting = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            int number = i;
            waiting.add(CompletableFuture.runAsync(() -> {
                locks.enter("one", LONG);
                order.add(number);
                locks.leave("one");
            }, threads));
            Await.until("the next one waits", LONG, () -> locks.waiting("one") == number + 1);
        }

        locks.leave("one");
        waiting.forEach(CompletableFuture::join);

        assertThat(order).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
    }

    @Test
    void shouldNotKeepOthersFromOtherKeys() {
        locks.enter("one", LONG);

        assertThat(CompletableFuture.supplyAsync(() -> locks.enter("two", Duration.ZERO), threads).join()).isTrue();
    }

    @Test
    void shouldGiveUpWhenTheTimeIsOver() {
        locks.enter("one", LONG);

        assertThat(CompletableFuture.supplyAsync(() -> locks.enter("one", Duration.ofMillis(20)), threads).join()).isFalse();
    }

    @Test
    void shouldForgetEachKeyAfterUseAndAfterGivingUp() {
        for (int i = 0; i < 10_000; i++) {
            locks.enter("key " + i, LONG);
            locks.leave("key " + i);
        }
        locks.enter("held", LONG);
        CompletableFuture.supplyAsync(() -> locks.enter("held", Duration.ofMillis(20)), threads).join();
        assertThat(locks.size()).isEqualTo(1);
        locks.leave("held");

        assertThat(locks.size()).isZero();
    }
}
