package app.checkin.api;

import app.checkin.domain.Event;
import app.checkin.service.EventService;
import app.checkin.service.ExportService;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Participants as a spreadsheet. */
@Path("events/{event}/participants.csv")
@ApplicationScoped
@Tag(name = "Import and export")
public class ExportsResource {

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final ExportService exports;
    private final EventService events;

    /** For proxies. */
    protected ExportsResource() {
        this(null, null);
    }

    /** @param exports writes them
     *  @param events knows the event */
    @Inject
    public ExportsResource(ExportService exports, EventService events) {
        this.exports = exports;
        this.events = events;
    }

    /** @return everybody, by family name */
    @GET
    @Produces("text/csv")
    @RolesAllowed(Roles.ORGANIZER)
    @Operation(summary = "Export participants", description = "UTF-8, commas, by family name. Cells that begin like a formula get a leading ', "
            + "which the import takes away again.")
    public Response export(@PathParam("event") String id,
            @Parameter(description = "true begins with a byte order mark, by which Excel knows UTF-8") @QueryParam("excel") boolean excel) {
        Event event = events.find(id);
        return Downloads.csv(out -> {
            if (excel) {
                out.write(BYTE_ORDER_MARK);
            }
            exports.participants(event, out);
        }, "participants.csv");
    }
}
