package app.checkin.spreadsheet;

import app.checkin.domain.InvalidInput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/** A file somebody sent, kept on disk while it is read; closing removes it. */
public final class SpreadsheetFile implements AutoCloseable {

    /** The longest file taken, in bytes. */
    public static final long MAX_BYTES = 20L << 20;
    /** The most rows read of one file. */
    public static final int MAX_ROWS = 50_000;

    private static final int BUFFER = 1 << 16;

    private final Path path;

    private SpreadsheetFile(Path path) {
        this.path = path;
    }

    /** Takes all bytes of the stream, which stays open.
     *  @throws FileTooLarge after {@link #MAX_BYTES}; nothing is kept then
     *  @throws IOException when the stream or the disk fails */
    public static SpreadsheetFile receive(InputStream in) throws IOException {
        SpreadsheetFile file = new SpreadsheetFile(Files.createTempFile("spreadsheet", ".upload"));
        try {
            file.fill(in);
            return file;
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    private void fill(InputStream in) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long size = 0;
        try (OutputStream out = Files.newOutputStream(path)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                size += n;
                if (size > MAX_BYTES) {
                    throw new FileTooLarge();
                }
                out.write(buffer, 0, n);
            }
        }
    }

    /** Reads the file from front to back, row by row; blank rows are passed over.
     *  @param sink takes each row in turn
     *  @throws InvalidInput when the file is no spreadsheet, is damaged, empty, or longer than {@link #MAX_ROWS}
     *  @throws IOException when the disk fails */
    public void rows(Consumer<Row> sink) throws IOException {
        Counted counted = new Counted(sink);
        switch (FileKind.of(path)) {
            case WORKBOOK -> new WorkbookReader(path).rows(counted);
            case TEXT -> new DelimitedReader(path).rows(counted);
        }
        if (counted.rows == 0) {
            throw new UnreadableFile(UnreadableFile.Why.NOTHING);
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }

    private static final class Counted implements Consumer<Row> {

        private final Consumer<Row> sink;
        private int rows;

        Counted(Consumer<Row> sink) {
            this.sink = sink;
        }

        @Override
        public void accept(Row row) {
            if (row.blank()) {
                return;
            }
            // one more than the limit: the headings
            if (++rows > MAX_ROWS + 1) {
                throw new UnreadableFile(UnreadableFile.Why.MANY_ROWS);
            }
            sink.accept(row);
        }
    }
}
