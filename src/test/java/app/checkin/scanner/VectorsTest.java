package app.checkin.scanner;

import static org.assertj.core.api.Assertions.assertThat;

import app.checkin.domain.AdmissionRules;
import app.checkin.domain.Reason;
import app.checkin.domain.TicketCode;
import app.checkin.domain.TicketReading;
import app.checkin.domain.Verdict;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The vectors on the JVM; {@code ScannerModuleIT} runs the same in Chromium. */
class VectorsTest {

    /** Those which only the store can tell. */
    private static final Set<Reason> OF_THE_STORE =
            EnumSet.of(Reason.UNKNOWN_TICKET, Reason.REVOKED, Reason.LIST_FULL, Reason.UNDONE);

    @TestFactory
    Stream<DynamicTest> shouldDecideEachAdmission() {
        return Vectors.admissions().stream().map(row -> DynamicTest.dynamicTest(row.name(), () ->
                assertThat(words(AdmissionRules.decide(row.toDomain()))).isEqualTo(row.expected())));
    }

    @TestFactory
    Stream<DynamicTest> shouldReadEachTicket() {
        return Vectors.tickets().stream().map(row -> DynamicTest.dynamicTest(row.name(), () ->
                assertThat(words(TicketCode.read(row.scanned()))).isEqualTo(row.expected())));
    }

    @TestFactory
    Stream<DynamicTest> shouldPreCheckEachScan() {
        return Vectors.preChecks().stream().map(row -> DynamicTest.dynamicTest(row.name(), () ->
                assertThat(row.decided()).isEqualTo(row.reason())));
    }

    @Test
    void shouldCoverEveryReasonThatNeedsNoStore() {
        List<String> covered = Stream.of(
                        Vectors.admissions().stream().map(Vectors.Admission::reason),
                        Vectors.tickets().stream().map(Vectors.Ticket::reason),
                        Vectors.preChecks().stream().map(Vectors.PreChecked::reason))
                .flatMap(reasons -> reasons).toList();
        Set<String> expected = Arrays.stream(Reason.values()).filter(reason -> !OF_THE_STORE.contains(reason))
                .map(Reason::slug).collect(Collectors.toSet());
        assertThat(covered).containsAll(expected);
    }

    @Test
    void shouldNameEachRowOnce() {
        assertThat(Vectors.admissions()).extracting(Vectors.Admission::name).doesNotHaveDuplicates();
        assertThat(Vectors.tickets()).extracting(Vectors.Ticket::name).doesNotHaveDuplicates();
        assertThat(Vectors.preChecks()).extracting(Vectors.PreChecked::name).doesNotHaveDuplicates();
    }

    private static String words(Verdict verdict) {
        return verdict instanceof Verdict.Admitted admitted
                ? "admitted " + admitted.n() : "denied " + ((Verdict.Denied) verdict).reason().slug();
    }

    private static String words(TicketReading reading) {
        return reading instanceof TicketReading.Ticket ticket
                ? ticket.code().text() : ((TicketReading.Other) reading).reason().slug();
    }
}
