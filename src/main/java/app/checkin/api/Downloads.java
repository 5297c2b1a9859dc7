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
        return Response.ok(csv, "text/csv;charset=UTF-8").header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }
}
