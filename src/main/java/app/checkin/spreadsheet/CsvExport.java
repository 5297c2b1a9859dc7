package app.checkin.spreadsheet;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Writes rows as CSV (RFC 4180, UTF-8). A cell that a spreadsheet program would take for a formula gets a leading
 * {@code '}, which the import takes away again.
 */
public final class CsvExport implements AutoCloseable {

    private final CsvWriter rows;

    /** @param out is flushed on closing, and stays open */
    public CsvExport(OutputStream out) {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        rows = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).autoFlush(false).build(writer);
    }

    /** @param cells of one row
     *  @return this
     *  @throws UncheckedIOException when the other side has gone */
    public CsvExport row(List<String> cells) {
        rows.writeRecord(cells.stream().map(CellText::guard).toList());
        return this;
    }

    @Override
    public void close() {
        try {
            rows.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
