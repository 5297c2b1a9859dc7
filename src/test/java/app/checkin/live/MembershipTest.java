package app.checkin.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class MembershipTest {

    private final Membership membership = new Membership();

    @Test
    void shouldKnowServersWhoseNumberGrows() {
        for (long beat = 1; beat < 10; beat++) {
            assertThat(membership.look(Map.of("a", beat, "b", beat * 2))).containsExactlyInAnyOrder("a", "b");
        }
    }

    @Test
    void shouldGiveUpAServerWhoseNumberStandsStill() {
        assertThat(membership.look(Map.of("a", 5L))).containsExactly("a");
        assertThat(membership.look(Map.of("a", 5L))).containsExactly("a");
        assertThat(membership.look(Map.of("a", 5L))).containsExactly("a");
        assertThat(membership.gone()).isEmpty();

        assertThat(membership.look(Map.of("a", 5L))).isEmpty();
        assertThat(membership.gone()).containsExactly("a");
    }

    @Test
    void shouldKnowAServerAgainThatWasFrozen() {
        for (int look = 0; look < 5; look++) {
            membership.look(Map.of("a", 5L));
        }

        assertThat(membership.look(Map.of("a", 6L))).containsExactly("a");
        assertThat(membership.look(Map.of())).isEmpty();
    }
}
