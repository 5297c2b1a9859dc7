package app.checkin.api;

import app.checkin.domain.Import;
import app.checkin.service.ExportService;
import app.checkin.service.ImportJobs;
import app.checkin.service.ImportJobs.Leaving;
import app.checkin.service.ImportService;
import app.checkin.spreadsheet.Rejected;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Imports on their way and behind them. */
@Path("imports/{import}")
@ApplicationScoped
@Tag(name = "Import and export")
@Produces(MediaType.APPLICATION_JSON)
public class ImportsResource {

    private final ImportService imports;
    private final ImportJobs jobs;
    private final ExportService exports;

    /** For proxies. */
    protected ImportsResource() {
        this(null, null, null);
    }

    /** @param imports reads files
     *  @param jobs carries them through
     *  @param exports writes files */
    @Inject
    public ImportsResource(ImportService imports, ImportJobs jobs, ExportService exports) {
        this.imports = imports;
        this.jobs = jobs;
        this.exports = exports;
    }

    /** @return how far it is */
    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "Show an import", description = "Progress while it runs, and what it came to.")
    @APIResponse(responseCode = "200", description = "The import", content = @Content(schema = @Schema(implementation = ImportView.class)))
    public ImportView show(@PathParam("import") String id) {
        return view(imports.find(id));
    }

    /** @return as it is now */
    @POST
    @Path("stop")
    @RolesAllowed(Roles.ORGANIZER)
    @Operation(summary = "Stop an import", description = "Whoever was written stays; nobody is written by half. It can be gone on with or undone.")
    @APIResponse(responseCode = "200", description = "The import", content = @Content(schema = @Schema(implementation = ImportView.class)))
    public ImportView stop(@PathParam("import") String id) {
        return view(jobs.stop(id));
    }

    /** @return as it is now */
    @POST
    @Path("start")
    @RolesAllowed(Roles.ORGANIZER)
    @Operation(summary = "Go on with a stopped import")
    @APIResponse(responseCode = "200", description = "The import", content = @Content(schema = @Schema(implementation = ImportView.class)))
    public ImportView start(@PathParam("import") String id) {
        return view(jobs.start(id, Leaving.NOBODY));
    }

    /** @return as it is now */
    @POST
    @Path("undo")
    @RolesAllowed(Roles.ORGANIZER)
    @Operation(summary = "Undo an import", description = "For 24 hours, until one of its people was let in. Undoing twice is undoing once.")
    @APIResponse(responseCode = "200", description = "The import", content = @Content(schema = @Schema(implementation = ImportView.class)))
    public ImportView undo(@PathParam("import") String id) {
        return view(jobs.undo(id));
    }

    /** @return the rows that could not be used, with reasons */
    @GET
    @Path("rejected.csv")
    @Produces("text/csv")
    @RolesAllowed(Roles.ORGANIZER)
    @Operation(summary = "Rows that could not be used", description = "As they were, with line and reason: correct them and import the file.")
    public Response rejected(@PathParam("import") String id) {
        Import it = imports.find(id);
        List<Rejected> rejected = it.state() == Import.State.DRAFT ? imports.plan(id).examples().rejected() : imports.rejected(id);
        Map<Integer, String> reasons = new LinkedHashMap<>();
        rejected.forEach(row -> reasons.put(row.line(), row.reason()));
        List<String> headings = it.sheet().columns().stream().map(Import.Column::heading).collect(Collectors.toList());
        StreamingOutput csv = out -> exports.rejected(headings, imports.rows(id, reasons.keySet()), reasons, out);
        return Downloads.csv(csv, "rejected.csv");
    }

    private ImportView view(Import it) {
        return ImportView.of(it, imports);
    }
}
