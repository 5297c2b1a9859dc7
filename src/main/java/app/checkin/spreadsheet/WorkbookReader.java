package app.checkin.spreadsheet;

import app.checkin.domain.InvalidInput;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/** Reads the first visible sheet of a workbook that has anything in it. */
final class WorkbookReader {

    /** Beyond that no spreadsheet of people has columns; formatting may reach to the last of 16,384. */
    private static final int MAX_COLUMNS = 200;

    private final Path file;

    WorkbookReader(Path file) {
        this.file = file;
    }

    void rows(Consumer<Row> sink) throws IOException {
        new ZipGuard().check(file);
        try (ReadableWorkbook workbook = open()) {
            for (Sheet sheet : workbook.getSheets().filter(s -> s.getVisibility() == SheetVisibility.VISIBLE).toList()) {
                if (read(sheet, new CellValue(workbook.isDate1904()), sink)) {
                    return;
                }
            }
        } catch (InvalidInput refused) {
            throw refused;
        } catch (IOException | RuntimeException damaged) {
            // the library tells a damaged file by exceptions of many kinds
            throw unreadable();
        }
    }

    private ReadableWorkbook open() throws IOException {
        try {
            return new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
        } catch (RuntimeException noStyles) {
            // a workbook without styles is legal, but has no formats to read
            return new ReadableWorkbook(file.toFile(), new ReadingOptions(false, true));
        }
    }

    private boolean read(Sheet sheet, CellValue value, Consumer<Row> sink) throws IOException {
        boolean any = false;
        try (Stream<org.dhatim.fastexcel.reader.Row> rows = sheet.openStream()) {
            for (var each = rows.iterator(); each.hasNext();) {
                Row row = row(each.next(), value);
                if (!row.blank()) {
                    any = true;
                    sink.accept(row);
                }
            }
        }
        return any;
    }

    private Row row(org.dhatim.fastexcel.reader.Row source, CellValue value) {
        List<String> cells = new ArrayList<>();
        Map<Integer, String> faults = new HashMap<>();
        for (int column = 0; column < Math.min(source.getCellCount(), MAX_COLUMNS); column++) {
            Optional<Cell> cell = source.getOptionalCell(column);
            cells.add(cell.map(value::text).orElse(""));
            int at = column;
            cell.flatMap(value::fault).ifPresent(fault -> faults.put(at, fault));
        }
        return new Row(source.getRowNum(), cells, faults);
    }

    private static InvalidInput unreadable() {
        return new UnreadableFile(UnreadableFile.Why.ODD_WORKBOOK);
    }
}
