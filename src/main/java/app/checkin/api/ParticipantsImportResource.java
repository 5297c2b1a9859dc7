package app.checkin.api;

import app.checkin.domain.Conflict;
import app.checkin.domain.Import;
import app.checkin.domain.InvalidInput;
import app.checkin.domain.Unavailable;
import app.checkin.matching.Plan;
import app.checkin.security.Caller;
import app.checkin.service.ImportJobs;
import app.checkin.service.ImportJobs.Leaving;
import app.checkin.service.ImportService;
import app.checkin.spreadsheet.Field;
import app.checkin.spreadsheet.SpreadsheetFile;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Spreadsheets into an event. */
@Path("events/{event}/participants/import")
@ApplicationScoped
@Tag(name = "Import and export")
@Produces(MediaType.APPLICATION_JSON)
public class ParticipantsImportResource {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    /** What curl calls a body that it was not told the type of. */
    private static final String CURLS_OWN = MediaType.APPLICATION_FORM_URLENCODED;

    private final ImportService imports;
    private final ImportJobs jobs;
    private final Caller caller;

    /** For proxies. */
    protected ParticipantsImportResource() {
        this(null, null, null);
    }

    /** @param imports reads files
     *  @param jobs carries them through
     *  @param caller who asks */
    @Inject
    public ParticipantsImportResource(ImportService imports, ImportJobs jobs, Caller caller) {
        this.imports = imports;
        this.jobs = jobs;
        this.caller = caller;
    }

    /** @return 200 with what it came to, or 202 with the address of an import on its way */
    @POST
    @Consumes({"text/*", XLSX, "application/vnd.ms-excel", "application/csv", MediaType.APPLICATION_OCTET_STREAM, CURLS_OWN})
    @RolesAllowed(Roles.ORGANIZER)
    @Operation(summary = "Import a spreadsheet", description = "XLSX, or CSV in any encoding and with any separator; what it is, its content tells. "
            + "People are matched by external id, else by an e-mail that is there once, else by e-mail and name.")
    @RequestBody(required = true, content = {@Content(mediaType = "text/csv"), @Content(mediaType = XLSX)})
    @APIResponse(responseCode = "200", description = "Up to 1,000 rows, or a plan", content = @Content(schema = @Schema(implementation = ImportView.class)))
    @APIResponse(responseCode = "202", description = "More rows: Location is the import, which goes on by itself", content = @Content(schema = @Schema(implementation = ImportView.class)))
    public Response take(@PathParam("event") String event, InputStream body,
            @Parameter(description = "true only tells what would happen") @QueryParam("plan") boolean plan,
            @Parameter(description = "true cancels everybody of an earlier import who is not in the file") @QueryParam("cancelMissing") boolean cancelMissing,
            @Parameter(description = "heading:field, or column number:field; an empty field leaves the column out") @QueryParam("map") List<String> map)
            throws IOException {
        try (SpreadsheetFile file = SpreadsheetFile.receive(body)) {
            Import draft = imports.read(event, caller.actor(), "", file);
            return carried(draft, map, plan, new Leaving(cancelMissing, Set.of()));
        }
    }

    /** A draft that is refused is not kept: a program sends its file again. */
    private Response carried(Import draft, List<String> map, boolean planOnly, Leaving leaving) {
        try {
            return answer(map.isEmpty() ? draft : mapped(draft, map), planOnly, leaving);
        } catch (InvalidInput | Conflict | Unavailable refused) {
            imports.discard(draft.id());
            throw refused;
        }
    }

    private Import mapped(Import draft, List<String> map) {
        Map<String, Optional<Field>> chosen = new LinkedHashMap<>();
        for (String choice : map) {
            int colon = choice.lastIndexOf(':');
            if (colon < 1) {
                throw new InvalidInput("\"map\" must be heading:field, such as Teilnehmer:name.");
            }
            chosen.put(choice.substring(0, colon), Optional.of(choice.substring(colon + 1)).filter(field -> !field.isBlank()).map(Field::of));
        }
        return imports.map(draft.id(), chosen);
    }

    private Response answer(Import draft, boolean planOnly, Leaving leaving) {
        if (planOnly) {
            Plan plan = imports.plan(draft.id());
            imports.discard(draft.id());
            return Response.ok(ImportView.of(draft, plan)).build();
        }
        Import now = jobs.start(draft.id(), leaving);
        ImportView view = ImportView.of(now, imports);
        return now.moving() ? Response.accepted(view).location(UriBuilder.fromPath("/api/v1/imports/{import}").build(now.id())).build()
                : Response.ok(view).build();
    }
}
