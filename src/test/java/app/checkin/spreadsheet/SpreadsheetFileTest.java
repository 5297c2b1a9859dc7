package app.checkin.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.checkin.domain.InvalidInput;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetFileTest {

    private static final String PEOPLE = "name,email\nZoë Müller,zoe@example.org\nJosé Peña,jose@example.org\n";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252", "ISO-8859-1", "UTF-16", "UTF-16LE", "UTF-16BE"})
    void shouldReadAnyEncoding(String charset) {
        List<Row> rows = Files.rows(PEOPLE.getBytes(Charset.forName(charset)));

        assertThat(rows).extracting(row -> row.cell(0)).containsExactly("name", "Zoë Müller", "José Peña");
    }

    @Test
    void shouldReadUtf8AfterAByteOrderMark() {
        assertThat(Files.rows("\uFEFF" + PEOPLE).get(0).cell(0)).isEqualTo("name");
    }

    @Test
    void shouldTellUtf8FromWindowsByItsLastLineToo() {
        String long_ = "name,email\n" + "Ana,a@example.org\n".repeat(4_000) + "Zoë,z@example.org\n";

        List<Row> windows = Files.rows(long_.getBytes(Charset.forName("windows-1252")));

        assertThat(windows.get(windows.size() - 1).cell(0)).isEqualTo("Zoë");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void shouldFindTheSeparatorByContent(String separator) {
        List<Row> rows = Files.rows("Name,E-Mail,Kategorie\nAna,ana@example.org,VIP\nBen,ben@example.org,Crew\n".replace(",", separator));

        assertThat(rows.get(1).cells()).containsExactly("Ana", "ana@example.org", "VIP");
    }

    @Test
    void shouldNotTakeCommasInNamesForSeparators() {
        List<Row> rows = Files.rows("Name;E-Mail\nSilva, Ana;ana@example.org\nBerg, Ben;ben@example.org\n");

        assertThat(rows.get(2).cells()).containsExactly("Berg, Ben", "ben@example.org");
    }

    @Test
    void shouldHeedTheSeparatorThatExcelDeclares() {
        List<Row> rows = Files.rows("sep=|\r\nname|note\r\nAna|a;b;c\r\n");

        assertThat(rows).extracting(Row::cells).containsExactly(List.of("name", "note"), List.of("Ana", "a;b;c"));
    }

    @Test
    void shouldReadQuotesLineBreaksAndRaggedRows() {
        List<Row> rows = Files.rows("name,marks,email\n\"Ana \"\"Annie\"\" Silva\",\"VIP\nneeds a seat\",ana@example.org\nBen\n\nCy,,cy@example.org,extra\n");

        assertThat(rows).extracting(Row::line).containsExactly(1, 2, 4, 6);
        assertThat(rows.get(1).cells()).containsExactly("Ana \"Annie\" Silva", "VIP\nneeds a seat", "ana@example.org");
        assertThat(rows.get(2).cell(2)).isEmpty();
        assertThat(rows.get(3).cells()).hasSize(4);
    }

    @Test
    void shouldKeepGoingAfterAQuoteInTheMiddleOfACell() {
        assertThat(Files.rows("name,email\nAna \"A Silva,ana@example.org\nBen,b@example.org\n")).hasSize(3);
    }

    @Test
    void shouldNameTheLineBeforeAQuoteThatIsNeverClosed() {
        refused("name,email\nAna,ana@example.org\n\"Ben,ben@example.org\n".getBytes(StandardCharsets.UTF_8)).withMessageContaining("After line 2 a quotation mark");
    }

    @Test
    void shouldTidyCellsAndTakeTheExportsGuardAway() {
        List<Row> rows = Files.rows("name,id\n  Ana\u00A0 Silva\u200B ,'+49 30 1\n'Ben,'=1+1\n");

        assertThat(rows.get(1).cells()).containsExactly("Ana Silva", "+49 30 1");
        assertThat(rows.get(2).cells()).containsExactly("'Ben", "=1+1");
    }

    @Test
    void shouldRefuseAnEmptyFile() {
        refused(new byte[0]).withMessageContaining("empty");
        refused(" \n\n ;;; \n".getBytes(StandardCharsets.UTF_8)).withMessageContaining("nothing in the file");
    }

    @Test
    void shouldRefuseWhatIsNoSpreadsheetWithASentence() {
        refused("%PDF-1.7\n%âãÏÓ".getBytes(StandardCharsets.ISO_8859_1)).withMessageContaining("This is a PDF").withMessageContaining("Save");
        refused(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1}).withMessageContaining("old Excel file");
        refused("<html><table>".getBytes(StandardCharsets.UTF_8)).withMessageContaining("web page");
        refused(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10}).withMessageContaining("picture");
        refused(Files.zip("holiday.txt", "sun")).withMessageContaining("compressed folder");
        refused(Files.zip("mimetype", "application/vnd.oasis.opendocument.spreadsheet")).withMessageContaining("another program");
    }

    @Test
    void shouldRefuseBinaryRubbish() {
        byte[] rubbish = new byte[10_000];
        new Random(7).nextBytes(rubbish);

        refused(rubbish).withMessageContaining("not a spreadsheet");
    }

    @Test
    void shouldRefuseAWorkbookCutShort() {
        byte[] whole = Files.workbook(book -> book.newWorksheet("A").value(0, 0, "name"));

        refused(java.util.Arrays.copyOf(whole, whole.length / 2)).withMessageContaining("damaged");
    }

    @Test
    void shouldRefuseMoreThanFiftyThousandRows() {
        String most = "name\n" + "Ana\n".repeat(50_000);

        assertThat(Files.rows(most)).hasSize(50_001);
        refused((most + "Ben\n").getBytes(StandardCharsets.UTF_8)).withMessageContaining("50,000").withMessageContaining("Split");
    }

    @Test
    void shouldRefuseMoreThanTwentyMegabytesAndKeepNothing() throws IOException {
        assertThatExceptionOfType(FileTooLarge.class)
                .isThrownBy(() -> SpreadsheetFile.receive(new ByteArrayInputStream(new byte[(20 << 20) + 1]))).withMessageContaining("20 MB");
    }

    private static org.assertj.core.api.ThrowableAssertAlternative<InvalidInput> refused(byte[] content) {
        return assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> Files.rows(content));
    }
}
