package app.checkin.spreadsheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Reads text with separators: CSV of any kind, and cells copied from a spreadsheet program. */
final class DelimitedReader {

    private static final int SAMPLE = 1 << 16;
    /** Characters of one cell. */
    static final int MAX_CELL = 20_000;
    private static final int MAX_RECORD = 1 << 18;
    private static final int MAX_COLUMNS = 1_000;

    private final Path file;

    DelimitedReader(Path file) {
        this.file = file;
    }

    void rows(Consumer<Row> sink) throws IOException {
        Separated found = separated();
        CsvRecordHandler limits = CsvRecordHandler.builder().maxFields(MAX_COLUMNS).maxFieldSize(MAX_CELL).maxRecordSize(MAX_RECORD).build();
        long line = 0;
        try (Reader text = Encoding.open(file); CsvReader<CsvRecord> records = lenient(found.separator).allowUnclosedQuote(false).build(limits, text)) {
            for (CsvRecord each : records) {
                line = each.getStartingLineNumber();
                if (line > 1 || !found.declared) {
                    sink.accept(Row.of((int) line, each.getFields().stream().map(CellText::tidy).toList()));
                }
            }
        } catch (CsvParseException broken) {
            throw new UnreadableFile(UnreadableFile.Why.OPEN_QUOTE, String.valueOf(line));
        }
    }

    static CsvReader.CsvReaderBuilder lenient(char separator) {
        return CsvReader.builder().fieldSeparator(separator).skipEmptyLines(true).allowExtraFields(true).allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true);
    }

    private Separated separated() throws IOException {
        char[] sample = new char[SAMPLE];
        try (Reader text = new BufferedReader(Encoding.open(file))) {
            int length = 0;
            for (int n = text.read(sample); n > 0 && length < SAMPLE; n = text.read(sample, length, SAMPLE - length)) {
                length += n;
            }
            String start = new String(sample, 0, length);
            // Excel's own way to declare the separator in the first line
            boolean declared = start.matches("(?s)(?i)\"?sep=[^\\r\\n]\"?\\R.*");
            return declared ? new Separated(start.charAt(start.indexOf('=') + 1), true)
                    : new Separated(Separator.of(start, length == SAMPLE), false);
        }
    }

    private record Separated(char separator, boolean declared) {
    }
}
