package app.checkin.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.checkin.domain.InvalidInput;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

class WorkbookReaderTest {

    @Test
    void shouldShowNumbersDatesAndTruthAsAPersonSeesThem() {
        byte[] file = Files.workbook(book -> {
            Worksheet sheet = book.newWorksheet("People");
            sheet.value(0, 0, 17);
            sheet.value(0, 1, 2.5);
            sheet.value(0, 2, 49301234567L);
            sheet.value(0, 3, 42);
            sheet.style(0, 3).format("00000").set();
            sheet.value(0, 4, LocalDate.of(2026, 12, 4));
            sheet.style(0, 4).format("dd.mm.yyyy").set();
            sheet.value(0, 5, LocalDateTime.of(2026, 12, 4, 18, 30));
            sheet.style(0, 5).format("yyyy-mm-dd h:mm").set();
            sheet.value(0, 6, true);
            sheet.value(0, 7, 1.5);
            sheet.style(0, 7).format("0.0 \"days\"").set();
        });

        assertThat(Files.rows(file).get(0).cells()).containsExactly("17", "2.5", "49301234567", "00042", "2026-12-04", "2026-12-04 18:30", "yes", "1.5");
    }

    @Test
    void shouldReadTheFirstVisibleSheetWithAnythingInIt() {
        byte[] file = Files.workbook(book -> {
            Worksheet hidden = book.newWorksheet("Old");
            hidden.value(0, 0, "hidden");
            hidden.setVisibilityState(VisibilityState.HIDDEN);
            book.newWorksheet("Empty");
            book.newWorksheet("Guests").value(4, 1, "name");
            book.newWorksheet("Later").value(0, 0, "later");
        });

        assertThat(Files.rows(file)).containsExactly(Row.of(5, List.of("", "name")));
    }

    @Test
    void shouldTakeAFormulasLastValueAndTellAboutOneWithout() {
        byte[] file = Files.rawWorkbook("<row r=\"3\"><c r=\"A3\" t=\"str\"><f>B3</f><v>Ana Silva</v></c>"
                + "<c r=\"B3\"><f>1+1</f><v>2</v></c><c r=\"C3\" t=\"str\"><f>X1</f></c><c r=\"D3\" t=\"e\"><v>#REF!</v></c></row>");

        Row row = Files.rows(file).get(0);

        assertThat(row.cells()).containsExactly("Ana Silva", "2", "", "");
        assertThat(row.faults().get(2)).contains("Cell C3 is a formula without a value").contains("save it");
        assertThat(row.faults().get(3)).contains("Cell D3 shows the error #REF!");
    }

    @Test
    void shouldRefuseAWorkbookThatUnpacksToFarTooMuch() throws IOException {
        byte[] bomb = Files.bomb(401L << 20);

        assertThat(bomb.length).isLessThan((int) SpreadsheetFile.MAX_BYTES);
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> Files.rows(bomb)).withMessageContaining("far more than a list");
    }

    @Test
    void shouldRefuseAddressesBeyondAnyColumn() {
        byte[] file = Files.rawWorkbook("<row r=\"1\"><c r=\"ZZZZZZ1\"><v>1</v></c></row>");

        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> Files.rows(file)).withMessageContaining("far more than a list");
    }

    @Test
    void shouldRefuseBrokenXml() {
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> Files.rows(Files.rawWorkbook("<row r=\"1\"><c")))
                .withMessageContaining("damaged");
    }
}
