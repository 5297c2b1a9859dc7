package app.checkin.page;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

/** Files that pages hand out. They carry names of people: nothing on the way keeps a copy, no engine lists them. */
final class Printout {

    /** Media type of what is printed. */
    static final String PDF = "application/pdf";
    /** Media type of what a spreadsheet program opens. */
    static final String CSV = "text/csv;charset=UTF-8";

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private Printout() {
    }

    /** @param name without ending, of plain characters
     *  @return a PDF that the browser shows, from where it is printed */
    static Response pdf(StreamingOutput pdf, String name) {
        return answer(pdf, PDF, "inline; filename=\"" + name + ".pdf\"");
    }

    /** @return a CSV file that the browser saves; the mark at its head tells office programs that it is UTF-8 */
    static Response csv(StreamingOutput csv, String name) {
        StreamingOutput marked = out -> {
            out.write(BYTE_ORDER_MARK);
            csv.write(out);
        };
        return answer(marked, CSV, "attachment; filename=\"" + name + ".csv\"");
    }

    private static Response answer(StreamingOutput content, String type, String disposition) {
        return Response.ok(content, type).header(HttpHeaders.CONTENT_DISPOSITION, disposition)
                .header(HttpHeaders.CACHE_CONTROL, "no-store").header("X-Robots-Tag", "noindex").build();
    }
}
