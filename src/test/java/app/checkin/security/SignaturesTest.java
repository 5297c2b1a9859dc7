package app.checkin.security;

import static org.assertj.core.api.Assertions.assertThat;

import app.checkin.config.Secret;
import app.checkin.domain.Role;
import app.checkin.domain.User;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignaturesTest {

    private static final Instant NOW = Instant.parse("2026-12-04T18:00:00Z");

    private final Signatures signatures = new Signatures(new Secret("a secret of thirty-two characters"));

    @Test
    void shouldOpenWhatItSealedForTheSamePurposeOnly() {
        String sealed = signatures.seal("session", "ana\nÄ");

        assertThat(signatures.open("session", sealed)).contains("ana\nÄ");
        assertThat(signatures.open("form", sealed)).isEmpty();
        assertThat(new Signatures(new Secret("another secret, as long as the other")).open("session", sealed)).isEmpty();
    }

    @Test
    void shouldRefuseWhereOneCharacterDiffers() {
        String sealed = signatures.seal("session", "ana");
        for (int i = 0; i < sealed.length() - 1; i++) {
            char other = sealed.charAt(i) == 'A' ? 'B' : 'A';
            assertThat(signatures.open("session", sealed.substring(0, i) + other + sealed.substring(i + 1))).as("at %d", i).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "a", "a.b", "..", "=.=", "YW5h."})
    void shouldRefuseNonsense(String sealed) {
        assertThat(signatures.open("session", sealed)).isEmpty();
    }

    @Test
    void shouldEndASignInWithItsTimeItsUserOrItself() {
        Session session = new Session("ana", "s1", NOW);

        assertThat(Session.read(session.text())).contains(session);
        assertThat(session.counts(user(NOW, Set.of()), NOW.plusSeconds(1))).isTrue();
        assertThat(session.counts(user(NOW, Set.of("s2")), NOW.plusSeconds(1))).isTrue();
        assertThat(session.counts(user(NOW, Set.of("s1")), NOW.plusSeconds(1))).as("signed out").isFalse();
        assertThat(session.counts(user(NOW.plusMillis(1), Set.of()), NOW.plusSeconds(1))).as("signed out everywhere").isFalse();
        assertThat(session.counts(user(NOW, Set.of()), NOW.plus(Session.LIFETIME))).as("over").isFalse();
    }

    private static User user(Instant validFrom, Set<String> signedOut) {
        return new User("ana", Role.ORGANIZER, "hash", validFrom, signedOut);
    }
}
