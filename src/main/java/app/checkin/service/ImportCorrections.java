package app.checkin.service;

import app.checkin.domain.Import;
import app.checkin.spreadsheet.Columns;
import app.checkin.spreadsheet.Field;
import app.checkin.spreadsheet.PackedRows;
import app.checkin.spreadsheet.Row;
import app.checkin.store.ImportChunkStore;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Corrects rows of a draft in place, so that nobody has to go back to the file for three missing names. */
final class ImportCorrections {

    private final ImportChunkStore chunks;

    /** @param chunks keep the rows */
    ImportCorrections(ImportChunkStore chunks) {
        this.chunks = chunks;
    }

    /** @param corrections by line, the new text of each field; an empty optional leaves the row out
     *  @return the draft's sheet as it is now */
    Import.Sheet correct(Import draft, Map<Integer, Optional<Map<Field, String>>> corrections) {
        Columns columns = ImportDrafts.columns(draft.sheet());
        int dropped = 0;
        for (int n = 0; n < draft.sheet().chunks(); n++) {
            List<Row> rows = ImportComparison.rows(chunks, draft, n);
            List<Row> corrected = rows.stream().map(row -> corrected(row, columns, corrections)).flatMap(Optional::stream).toList();
            if (!corrected.equals(rows)) {
                chunks.rows(draft.id(), n, PackedRows.pack(corrected));
                dropped += rows.size() - corrected.size();
            }
        }
        Import.Sheet sheet = draft.sheet();
        return new Import.Sheet(sheet.rows() - dropped, sheet.chunks(), sheet.headingLine(), sheet.columns());
    }

    private static Optional<Row> corrected(Row row, Columns columns, Map<Integer, Optional<Map<Field, String>>> corrections) {
        boolean named = columns.isData(row) && corrections.containsKey(row.line());
        return named ? corrections.get(row.line()).map(texts -> with(row, columns, texts)) : Optional.of(row);
    }

    private static Row with(Row row, Columns columns, Map<Field, String> texts) {
        List<String> cells = new ArrayList<>(row.cells());
        Map<Integer, String> faults = new HashMap<>(row.faults());
        texts.forEach((field, text) -> columns.of(field).ifPresent(column -> {
            while (cells.size() <= column) {
                cells.add("");
            }
            cells.set(column, Row.tidied(text));
            faults.remove(column);
        }));
        return new Row(row.line(), cells, faults);
    }
}
