package app.checkin.spreadsheet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** Packs rows into bytes and back, so that an import can be kept until it is applied, and finished after a crash. */
public final class PackedRows {

    private PackedRows() {
    }

    /** @return the rows, packed */
    public static byte[] pack(List<Row> rows) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(bytes))) {
            out.writeInt(rows.size());
            for (Row row : rows) {
                write(row, out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** @param packed as {@link #pack} made it
     *  @return the rows */
    public static List<Row> unpack(byte[] packed) {
        try (DataInputStream in = new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(packed)))) {
            List<Row> rows = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                rows.add(read(in));
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Row row, DataOutputStream out) throws IOException {
        out.writeInt(row.line());
        out.writeInt(row.cells().size());
        for (String cell : row.cells()) {
            out.writeUTF(cell);
        }
        out.writeInt(row.faults().size());
        for (Map.Entry<Integer, String> fault : row.faults().entrySet()) {
            out.writeInt(fault.getKey());
            out.writeUTF(fault.getValue());
        }
    }

    private static Row read(DataInputStream in) throws IOException {
        int line = in.readInt();
        List<String> cells = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            cells.add(in.readUTF());
        }
        Map<Integer, String> faults = new HashMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            faults.put(in.readInt(), in.readUTF());
        }
        return new Row(line, cells, faults);
    }
}
