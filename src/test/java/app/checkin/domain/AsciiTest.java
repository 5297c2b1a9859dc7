package app.checkin.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class AsciiTest {

    @Test
    void shouldSayTheSameWordsWhereTheServerSpeaksTurkish() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(Reason.ALREADY_INSIDE.slug()).isEqualTo("already-inside");
            assertThat(Reference.read("k7i4qm")).contains(new Reference("K714QM"));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void shouldTouchNothingButLatinLetters() {
        assertThat(Ascii.upper("aZ09ßıſä@[`{")).isEqualTo("AZ09ßıſä@[`{");
        assertThat(Ascii.lower("aZ09İÄ@[`{")).isEqualTo("az09İÄ@[`{");
    }

    @Test
    void shouldStripBlanksAndControlCharactersFromBothEnds() {
        assertThat(Ascii.strip("\ufeff \t\u0000A B\u001d\r\n\u00a0")).isEqualTo("A B");
        assertThat(Ascii.strip(" \n ")).isEmpty();
        assertThat(Ascii.strip("\u2003A")).isEqualTo("\u2003A");
    }
}
