package app.checkin.api;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

/** Answers that a browser saves as a file. */
final class Downloads {

    private Downloads() {
    }

    /** @param name plain characters only */
    static Response csv(StreamingOutput csv, String name) {
        return file(csv, "text/csv;charset=UTF-8", name);
    }

    /** @param name plain characters only */
    static Response file(StreamingOutput content, String type, String name) {
        return Response.ok(content, type).header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }
}
