package app.checkin.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvExportTest {

    private static final List<String> CELLS = List.of("=cmd|' /C calc'!A0", "+49 30", "-1", "@home", "'=1", "'quoted'", "Ana \"A\", Silva", "plain");

    @Test
    void shouldGuardWhatASpreadsheetProgramWouldCompute() {
        assertThat(export()).startsWith("'=cmd|' /C calc'!A0,'+49 30,'-1,'@home,''=1,'quoted',\"Ana \"\"A\"\", Silva\",plain\r\n");
    }

    @Test
    void shouldComeBackAsItWentOut() {
        assertThat(Files.rows(export()).get(0).cells()).isEqualTo(CELLS);
    }

    private static String export() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (CsvExport export = new CsvExport(out)) {
            export.row(CELLS).row(List.of("a", "b", "c", "d", "e", "f", "g", "h"));
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
