package app.checkin.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CheckCharacterTest {

    /** The example that IFPI gives for GRid, which uses the same system. */
    @Test
    void shouldAgreeWithAPublishedExample() {
        assertThat(CheckCharacter.of("A12425GABC1234002")).isEqualTo('M');
    }
}
