package app.checkin.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.OutputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import com.google.zxing.Result;

import app.checkin.domain.Participant;
import app.checkin.domain.Status;
import app.checkin.domain.TicketCode;
import app.checkin.domain.TicketReading;
import app.checkin.paper.TicketSheetPaper.Letters;
import app.checkin.paper.TicketSheetPaper.Order;

class TicketSheetPdfTest {

    private static final double CODE = 32;
    private static final int HEAP = 8_000_000;

    private final Samples samples = new Samples();

    @Test
    void shouldPutFourHundredAndThirtyPeopleOnFortyThreePagesAndATestPage() throws Exception {
        List<Participant> people = samples.people(430);
        TicketSheetPdf sheet = new TicketSheetPdf(paper(people, Order.PARTY, Letters.ALL));
        try (Print print = new Print("sheet", sheet::write)) {
            assertThat(print.pages()).isEqualTo(44);
            assertThat(sheet.pages()).isEqualTo(43);
            assertThat(print.bytes).hasSizeLessThan(600_000);
            Map<String, Integer> printed = new HashMap<>();
            for (int page = 1; page < print.pages(); page++) {
                String text = print.text(page);
                people.stream().map(person -> person.pass().reference().spoken()).filter(text::contains).forEach(reference -> printed.merge(reference, 1, Integer::sum));
            }
            assertThat(printed).hasSize(430).allSatisfy((reference, times) -> assertThat(times).isEqualTo(1));
        }
    }

    @Test
    void shouldPrintTenReadableCodesToAPage() throws Exception {
        List<Participant> people = samples.people(10);
        try (Print print = new Print("sheet-ten", new TicketSheetPdf(paper(people, Order.FAMILY, Letters.ALL))::write)) {
            Result[] codes = Decoding.all(print.picture(1));
            Set<String> tickets = new HashSet<>();
            people.forEach(person -> tickets.add(person.pass().ticket().text()));
            assertThat(Arrays.stream(codes).map(Result::getText)).containsExactlyInAnyOrderElementsOf(tickets);
            assertThat(codes).allSatisfy(code -> assertThat(Decoding.side(code) / Print.DOTS_PER_MM).isCloseTo(CODE, within(0.3)));
        }
    }

    @Test
    void shouldTryThePrinterFirst() throws Exception {
        try (Print print = new Print("sheet-test-page", new TicketSheetPdf(paper(samples.people(21), Order.PARTY, Letters.ALL))::write)) {
            assertThat(print.text(0)).contains("Test page", "100 mm", "pages 2 to 4 (21 cards)", "It admits nobody");
            Result sample = Decoding.all(print.picture(0))[0];
            assertThat(TicketCode.read(sample.getText())).isInstanceOf(TicketReading.Ticket.class);
            assertThat(sample.getText()).startsWith(Samples.TAG + "00000000");
            assertThat(Decoding.side(sample) / Print.DOTS_PER_MM).isCloseTo(CODE, within(0.3));
            assertThat(print.blackRun(0, 96)).as("length of the rule in mm").isCloseTo(100, within(0.5));
        }
    }

    @Test
    void shouldSortByFamilyNameAndKeepPartiesTogether() {
        Participant adams = samples.participant("Zoe Adams", "Adams", "p1", "");
        Participant young = samples.participant("Ann Young", "Young", "p1", "");
        Participant becker = samples.participant("Bo Becker", "Becker", "", "");
        Participant oe = samples.participant("Al Özdemir", "Özdemir", "", "");
        List<Participant> people = List.of(oe, young, becker, adams);
        assertThat(paper(people, Order.PARTY, Letters.ALL).cards()).extracting(Filed::participant).containsExactly(adams, young, becker, oe);
        assertThat(paper(people, Order.PARTY, Letters.ALL).cards()).extracting(Filed::initial).containsExactly("A", "A", "B", "O");
        assertThat(paper(people, Order.PARTY, Letters.ALL).cards()).extracting(Filed::partySize).containsExactly(2, 2, 1, 1);
        assertThat(paper(people, Order.FAMILY, Letters.ALL).cards()).extracting(Filed::participant).containsExactly(adams, becker, oe, young);
        assertThat(paper(people, Order.FAMILY, new Letters("b", "O")).cards()).extracting(Filed::participant).containsExactly(becker, oe);
        assertThat(paper(people, Order.FAMILY, new Letters("p", "")).cards()).extracting(Filed::participant).containsExactly(young);
    }

    @Test
    void shouldPrintNoCardForThoseWithoutAPlace() {
        Participant waiting = samples.with(samples.participant("Ana Silva"), Status.WAITLISTED);
        Participant gone = samples.with(samples.participant("Bo Becker"), Status.CANCELLED);
        assertThat(paper(List.of(waiting, gone), Order.PARTY, Letters.ALL).cards()).isEmpty();
    }

    @Test
    void shouldKeepLongNamesOnTheirCard() throws Exception {
        List<Participant> people = Arrays.stream(Samples.NAMES).map(samples::participant).toList();
        var event = Samples.named("The Eleventh International Congress of Everything and of Rather More than That in Two Halves", "de");
        var sheet = new TicketSheetPaper(event, people, Order.FAMILY, Letters.ALL, false);
        try (Print print = new Print("sheet-long", new TicketSheetPdf(sheet)::write)) {
            assertThat(Decoding.all(print.picture(1))).hasSize(10);
            assertThat(print.text(0)).contains("Testseite", "14 Karten");
        }
    }

    @Test
    void shouldPrintFiveThousandInALittleHeap() throws Exception {
        new TicketSheetPdf(paper(samples.people(10), Order.PARTY, Letters.ALL)).write(OutputStream.nullOutputStream());
        TicketSheetPaper sheet = paper(samples.people(5_000), Order.PARTY, Letters.ALL);
        long before = used();
        long[] atFirstByte = {0};
        long[] written = {0};
        new TicketSheetPdf(sheet).write(new OutputStream() {
            @Override
            public void write(int b) {
                written[0]++;
            }

            @Override
            public void write(byte[] b, int off, int len) {
                // all pages are drawn by now and none is written
                atFirstByte[0] = written[0] == 0 ? used() : atFirstByte[0];
                written[0] += len;
            }
        });
        assertThat(written[0]).isGreaterThan(1_000_000);
        assertThat(atFirstByte[0] - before).isLessThan(HEAP);
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static TicketSheetPaper paper(List<Participant> people, Order order, Letters letters) {
        return new TicketSheetPaper(Samples.event("en"), people, order, letters, false);
    }
}
