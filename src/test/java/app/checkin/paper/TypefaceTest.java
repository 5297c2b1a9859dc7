package app.checkin.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;

import app.checkin.paper.TicketPdf.Format;

class TypefaceTest {

    private final Samples samples = new Samples();

    @Test
    void shouldPrintTheNamesOfRealPeople() throws Exception {
        var tickets = List.of(Samples.NAMES).stream().map(name -> new TicketPaper(Samples.event("en"), samples.participant(name), 1)).toList();
        try (Print print = new Print("names", new TicketPdf(tickets, Format.A4)::write)) {
            for (int page = 0; page < Samples.NAMES.length - 1; page++) {
                assertThat(print.text(page)).contains(Samples.NAMES[page]).doesNotContain("□");
            }
        }
    }

    @Test
    void shouldShowABoxForWhatIsLacking() throws Exception {
        try (PDDocument document = new PDDocument()) {
            Typeface face = new Typeface(document);
            assertThat(face.printable("王 Wáng")).isEqualTo("□ Wáng");
            assertThat(face.printable("Bo😀b")).isEqualTo("Bo□b");
            assertThat(face.printable("👩‍👩")).as("a joiner has no box of its own").isEqualTo("□□");
            assertThat(face.printable("A\u0000B\tC\nD\ud800")).isEqualTo("A B C D□");
        }
    }

    @Test
    void shouldComposeAccentsThatWereTypedSeparately() throws Exception {
        try (PDDocument document = new PDDocument()) {
            assertThat(new Typeface(document).printable("Zoe\u0308")).isEqualTo("Zoë");
        }
    }

    @Test
    void shouldTurnHebrewSoThatItReadsFromTheRight() throws Exception {
        try (PDDocument document = new PDDocument()) {
            assertThat(new Typeface(document).printable("דנה")).isEqualTo("הנד");
        }
    }
}
