package app.checkin.service;

import app.checkin.domain.Import;
import app.checkin.domain.InvalidInput;
import app.checkin.spreadsheet.Columns;
import app.checkin.spreadsheet.Field;
import app.checkin.spreadsheet.PackedRows;
import app.checkin.spreadsheet.Row;
import app.checkin.spreadsheet.SpreadsheetFile;
import app.checkin.spreadsheet.UnreadableFile;
import app.checkin.store.ImportChunkStore;
import app.checkin.store.ImportStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads files into drafts: the rows are kept in the store, so that any server can go on with them. */
@ApplicationScoped
public class ImportDrafts {

    /** Rows of one chunk: what is written in one go, and what a stop waits for. */
    static final int CHUNK = 250;

    private static final int HEAD = 50;

    private final ImportStore store;
    private final ImportChunkStore chunks;
    private final Newcomers newcomers;

    /** For proxies. */
    protected ImportDrafts() {
        this(null, null, null);
    }

    /** @param store keeps imports
     *  @param chunks keeps their rows
     *  @param newcomers gives ids and the time */
    @Inject
    public ImportDrafts(ImportStore store, ImportChunkStore chunks, Newcomers newcomers) {
        this.store = store;
        this.chunks = chunks;
        this.newcomers = newcomers;
    }

    /** @param by who brings it, as records name it
     *  @param name of the file; empty for pasted cells
     *  @throws InvalidInput when it cannot be read as a spreadsheet with people; nothing is kept then
     *  @throws IOException when the disk fails */
    Import read(String event, String by, String name, SpreadsheetFile file) throws IOException {
        Filling filling = new Filling(newcomers.id(), newcomers.now());
        try {
            file.rows(filling::row);
            filling.end();
            Import draft = filling.draft(event, by, name);
            store.insert(draft);
            return draft;
        } catch (IOException | RuntimeException refused) {
            chunks.delete(filling.id, filling.count);
            throw refused;
        }
    }

    static Columns columns(Import.Sheet sheet) {
        return new Columns(sheet.headingLine(), sheet.columns().stream().map(Import.Column::heading).toList(),
                sheet.columns().stream().map(column -> Optional.of(column.field()).filter(field -> !field.isEmpty()).map(Field::of)).toList());
    }

    static Import.Sheet sheet(Columns columns, int rows, int chunks) {
        List<Import.Column> described = new ArrayList<>();
        for (int i = 0; i < columns.headings().size(); i++) {
            described.add(new Import.Column(columns.headings().get(i), columns.fields().get(i).map(Field::slug).orElse("")));
        }
        return new Import.Sheet(rows, chunks, columns.headingLine(), described);
    }

    /** A draft while its file is read. */
    private final class Filling {

        private final String id;
        private final Instant at;
        private final List<Row> head = new ArrayList<>();
        private final List<Row> buffer = new ArrayList<>();
        private int rows;
        private int count;

        Filling(String id, Instant at) {
            this.id = id;
            this.at = at;
        }

        void row(Row row) {
            rows++;
            if (head.size() < HEAD) {
                head.add(row);
            }
            buffer.add(row);
            if (buffer.size() == CHUNK) {
                flush();
            }
        }

        private void flush() {
            chunks.insert(id, count++, PackedRows.pack(buffer), at);
            buffer.clear();
        }

        /** The last chunk has no rows: it notes what is changed in people who are in no row. */
        void end() {
            if (!buffer.isEmpty()) {
                flush();
            }
            flush();
        }

        Import draft(String event, String by, String name) {
            Columns columns = Columns.recognise(head);
            int data = rows - (int) head.stream().filter(row -> !columns.isData(row)).count();
            if (data == 0) {
                throw new UnreadableFile(UnreadableFile.Why.NOBODY);
            }
            return new Import(id, event, Import.State.DRAFT, new Import.Origin(by, name, at, at), sheet(columns, data, count - 1),
                    Import.Progress.NONE);
        }
    }
}
