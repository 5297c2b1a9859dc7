package app.checkin.paper;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinesTest {

    private static final double WIDTH = 40;
    private static final Style STYLE = Style.of(12);

    private PDDocument document;
    private Typeface face;

    @BeforeEach
    void open() throws Exception {
        document = new PDDocument();
        face = new Typeface(document);
    }

    @AfterEach
    void close() throws Exception {
        document.close();
    }

    @Test
    void shouldLeaveAShortTextAsItIs() throws Exception {
        Lines lines = Lines.fit(face, "Ana Silva", STYLE, WIDTH, 2);
        assertThat(lines.texts()).containsExactly("Ana Silva");
        assertThat(lines.style()).isEqualTo(STYLE);
    }

    @Test
    void shouldBreakBetweenWordsBeforeItGetsSmaller() throws Exception {
        Lines lines = Lines.fit(face, "Nguyễn Thị Phương Thảo", STYLE, WIDTH, 2);
        assertThat(lines.texts()).containsExactly("Nguyễn Thị Phương", "Thảo");
        assertThat(lines.style()).isEqualTo(STYLE);
    }

    @Test
    void shouldBreakBehindAHyphen() throws Exception {
        assertThat(Lines.fit(face, "Anna-Maria Hohenstein-Wittgenstein", STYLE, WIDTH, 2).texts()).containsExactly("Anna-Maria Hohenstein-", "Wittgenstein");
        assertThat(Lines.fit(face, "Hohenstein-Wittgenstein-Ehrenfels", STYLE, WIDTH, 2).texts()).containsExactly("Hohenstein-", "Wittgenstein-Ehrenfels");
    }

    @Test
    void shouldGetSmallerBeforeItBreaksAWord() throws Exception {
        Lines lines = Lines.fit(face, "Wolfeschlegelsteinhausen", STYLE, WIDTH, 2);
        assertThat(lines.texts()).containsExactly("Wolfeschlegelsteinhausen");
        assertThat(lines.style().size()).isLessThan(12);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Wolfeschlegelsteinhausenbergerdorffwelchevoralternwarengewissenhaftschafers", "W", "", "   ", "😀😀😀", "a b c d e f g h i j k l m n o p q r s t u v w x y z "})
    void shouldNeverStandOver(String text) throws Exception {
        for (int most = 1; most < 4; most++) {
            Lines lines = Lines.fit(face, text.repeat(7), STYLE, WIDTH, most);
            assertThat(lines.texts()).hasSizeBetween(1, most);
            for (String line : lines.texts()) {
                assertThat(face.width(line, lines.style().size())).isLessThanOrEqualTo(WIDTH);
            }
        }
    }

    @Test
    void shouldSayThatSomethingIsCutOff() throws Exception {
        assertThat(Lines.fit(face, "word ".repeat(50), STYLE, WIDTH, 1).texts().get(0)).endsWith("…");
    }
}
