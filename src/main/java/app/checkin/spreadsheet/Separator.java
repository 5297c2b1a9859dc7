package app.checkin.spreadsheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.List;

/** Tells what separates the cells of a text, by which separator makes the most even rows with headings we know. */
final class Separator {

    private static final char[] CANDIDATES = {'\t', ';', ',', '|'};
    private static final int SAMPLE_ROWS = 50;
    private static final int PER_HEADING = 1_000;
    private static final int PER_CONSISTENCY = 100;
    private static final int MOST_COLUMNS = 50;

    private Separator() {
    }

    /** @param sample the beginning of the text
     *  @param cut whether the sample ends before the text does
     *  @return the separator, a comma when there is only one column */
    static char of(String sample, boolean cut) {
        char best = ',';
        long most = 0;
        for (char candidate : CANDIDATES) {
            long score = sample.indexOf(candidate) < 0 ? 0 : score(records(sample, candidate, cut));
            if (score > most) {
                most = score;
                best = candidate;
            }
        }
        return best;
    }

    private static List<CsvRecord> records(String sample, char separator, boolean cut) {
        List<CsvRecord> records = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = DelimitedReader.lenient(separator).allowUnclosedQuote(true).ofCsvRecord(sample)) {
            for (CsvRecord each : reader) {
                records.add(each);
                if (records.size() > SAMPLE_ROWS) {
                    break;
                }
            }
        } catch (CsvParseException | java.io.IOException notThisOne) {
            return records;
        }
        if (cut && records.size() > 1) {
            records.remove(records.size() - 1);
        }
        return records;
    }

    private static long score(List<CsvRecord> records) {
        int[] counts = records.stream().mapToInt(CsvRecord::getFieldCount).sorted().toArray();
        int columns = counts.length == 0 ? 0 : counts[counts.length / 2];
        long wide = records.stream().filter(r -> r.getFieldCount() > 1).count();
        if (columns < 2 && wide == 0) {
            return 0;
        }
        long even = records.stream().filter(r -> r.getFieldCount() == columns && columns > 1).count();
        long headings = records.stream().limit(Headings.SEARCHED).mapToLong(r -> Headings.known(r.getFields())).max().orElse(0);
        return headings * PER_HEADING + even * PER_CONSISTENCY / records.size() + Math.min(columns, MOST_COLUMNS);
    }
}
