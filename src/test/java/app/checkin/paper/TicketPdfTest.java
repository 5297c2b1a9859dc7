package app.checkin.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.util.List;

import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import com.google.zxing.Result;

import app.checkin.domain.Event;
import app.checkin.domain.Participant;
import app.checkin.domain.Status;
import app.checkin.paper.TicketPdf.Format;

class TicketPdfTest {

    private static final double CODE = 46;

    private final Samples samples = new Samples();

    @ParameterizedTest
    @EnumSource
    void shouldCarryACodeOfFortyFiveMillimetresOrMore(Format format) throws Exception {
        Participant ana = samples.participant("Ana Silva");
        try (Print print = print("ticket-en-" + format, Samples.event("en"), ana, 4, format)) {
            BufferedImage page = print.picture(0);
            Result code = Decoding.all(page)[0];
            assertThat(code.getText()).isEqualTo(ana.pass().ticket().text());
            assertThat(Decoding.side(code) / Print.DOTS_PER_MM).isCloseTo(CODE, within(0.3)).isGreaterThan(45);
            assertThat(Decoding.quiet(code, page)).as("only white for four modules around").isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void shouldSayWhatTheGuestNeeds(Format format) throws Exception {
        Participant ana = samples.participant("Ana Silva");
        try (Print print = print("ticket-en-" + format, Samples.event("en"), ana, 4, format)) {
            assertThat(print.pages()).isEqualTo(1);
            assertThat(print.text(0)).contains("Winter Concert of the Riverside", "Friday, 4 December 2026", "Doors 18:00 · Start 19:00",
                "Riverside Hall, Uferstraße 12, 10115 Berlin", "Ana Silva", ana.booking().category() + " · Party of 4", ana.pass().reference().spoken(),
                "One entry. Show this on paper or phone.", "step-free entrance", "Mara Lind, +49 30 1234567", "made anonymous on 3 January 2027");
            assertThat(print.text(0)).doesNotContain("secret@mail.example", ana.pass().ticket().text());
        }
    }

    @ParameterizedTest
    @EnumSource
    void shouldSpeakTheGuestsLanguage(Format format) throws Exception {
        Participant guest = samples.participant("Maximiliane-Charlotte Freifrau von und zu Hohenstein-Wittgenstein-Ehrenfels", "Hohenstein", "", "de");
        try (Print print = print("ticket-de-" + format, Samples.event("en", "de"), guest, 1, format)) {
            assertThat(print.text(0)).contains("Freitag, 4. Dezember 2026", "Einlass 18:00 · Beginn 19:00", "Kennung", "Ein Einlass.", "3. Januar 2027");
            assertThat(print.document.getDocumentCatalog().getLanguage()).isEqualTo("de");
            assertThat(print.rightEdge(0)).as("nothing runs over the edge").isLessThan(print.width(0) - 8);
        }
    }

    @Test
    void shouldFallBackToTheEventsLanguageAndThenToEnglish() throws Exception {
        Participant guest = samples.participant("Ana Silva", "Silva", "", "pt");
        try (Print portuguese = print("ticket-pt", Samples.event("de"), guest, 1, Format.A6)) {
            assertThat(portuguese.text(0)).contains("Friday");
        }
        try (Print none = print("ticket-none", Samples.event("fr"), samples.participant("Ana Silva"), 1, Format.A6)) {
            assertThat(none.text(0)).contains("Friday");
        }
    }

    @Test
    void shouldTellThatATicketAdmitsNobody() throws Exception {
        Participant ana = samples.participant("Ana Silva");
        try (Print print = print("ticket-waitlisted", Samples.event("en"), samples.with(ana, Status.WAITLISTED), 1, Format.A4)) {
            assertThat(print.text(0)).contains("Waiting list: no place yet.").doesNotContain("One entry", "Party");
        }
        try (Print print = print("ticket-cancelled", Samples.event("de"), samples.with(ana, Status.CANCELLED), 1, Format.A6)) {
            assertThat(print.text(0)).contains("Storniert").doesNotContain("Ein Einlass");
        }
    }

    @Test
    void shouldWriteAPartysTicketsIntoOneDocument() throws Exception {
        List<TicketPaper> party = samples.people(3).stream().map(person -> new TicketPaper(Samples.event("en"), person, 3)).toList();
        try (Print print = new Print("ticket-party", new TicketPdf(party, Format.A6)::write)) {
            assertThat(print.pages()).isEqualTo(3);
            assertThat(print.text(2)).contains(party.get(2).participant().person().name());
        }
        assertThatThrownBy(() -> new TicketPdf(List.of(), Format.A4)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shouldEmbedOnlyTheCharactersUsedAndNameNobodyOutsideThePage() throws Exception {
        Participant ana = samples.participant("Ana Silva");
        try (Print print = print("ticket-en-A4", Samples.event("en"), ana, 1, Format.A4)) {
            var information = print.document.getDocumentInformation();
            assertThat(information.getTitle()).isEqualTo("Ticket for Winter Concert of the Riverside Orchestra");
            assertThat(information.getMetadataKeys()).containsExactlyInAnyOrder("Title", "Producer");
            assertThat(print.document.getDocumentCatalog().getMetadata()).isNull();
            var resources = print.document.getPage(0).getResources();
            for (COSName name : resources.getFontNames()) {
                PDFont font = resources.getFont(name);
                assertThat(font.isEmbedded()).isTrue();
                assertThat(font.getName()).matches("[A-Z]{6}\\+LiberationSans");
            }
            assertThat(print.bytes).hasSizeLessThan(30_000);
        }
    }

    @Test
    void shouldBeTheSameBytesEachTime() throws Exception {
        Participant ana = samples.participant("Ana Silva");
        try (Print one = print("ticket-en-A4", Samples.event("en"), ana, 1, Format.A4); Print two = print("ticket-en-A4", Samples.event("en"), ana, 1, Format.A4)) {
            assertThat(one.bytes).isEqualTo(two.bytes);
        }
    }

    private static Print print(String name, Event event, Participant participant, int party, Format format) throws Exception {
        return new Print(name, new TicketPdf(List.of(new TicketPaper(event, participant, party)), format)::write);
    }
}
