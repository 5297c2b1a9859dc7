package app.checkin.page;

import app.checkin.domain.Conflict;
import app.checkin.domain.Import;
import app.checkin.domain.Import.State;
import app.checkin.service.ExportService;
import app.checkin.service.ImportJobs;
import app.checkin.service.ImportJobs.Leaving;
import app.checkin.service.ImportService;
import app.checkin.service.ImportUndo;
import app.checkin.spreadsheet.Rejected;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The last step of an import: on its way, stopped, done, taken back. */
@Path("admin/events/{event}/import/{import: [0-9a-z]{16}}")
@ApplicationScoped
@RolesAllowed("organizer")
public class ImportRunPages {

    private static final String WORDS = "import-done";
    private static final int REFRESH_SECONDS = 3;

    private final ImportDesk steps;
    private final ImportService imports;
    private final ImportJobs jobs;
    private final ExportService exports;
    private final ImportWords words;

    /** For the container's proxy only. */
    protected ImportRunPages() {
        this(null, null, null, null, null);
    }

    /** @param steps finds the import and begins the page
     *  @param imports knows what was rejected
     *  @param jobs stops, goes on and takes back
     *  @param exports writes the rejected rows
     *  @param words tells what was done */
    @Inject
    public ImportRunPages(ImportDesk steps, ImportService imports, ImportJobs jobs, ExportService exports, ImportWords words) {
        this.steps = steps;
        this.imports = imports;
        this.jobs = jobs;
        this.exports = exports;
        this.words = words;
    }

    /** @return how far it is, or what it came to; the way to the plan while it is not started */
    @GET
    public Response show(@PathParam("event") String event, @PathParam("import") String id) {
        Import it = steps.find(event, id);
        if (steps.draft(it)) {
            return steps.to(steps.at(it) + "/check");
        }
        View page = steps.page(WORDS, it, ImportStep.DONE).with("state", it.state().slug()).with("moving", it.moving())
                .with("result", words.result(it, it.state() == State.DONE ? jobs.leaving(id) : 0))
                .with("until", it.origin().started().plus(ImportUndo.TIME));
        boolean rests = it.state() == State.DONE || it.state() == State.STOPPED;
        View full = rests ? page.with("undoable", jobs.undoObstacle(id).isEmpty()) : page;
        return Response.ok(it.moving() ? full.with("refresh", REFRESH_SECONDS) : full).build();
    }

    /** Stops, goes on or takes back.
     *  @param act one of those
     *  @return the way back to the import, which tells why where that could not be */
    @POST
    @Path("{act: stop|start|undo}")
    public Response act(@PathParam("event") String event, @PathParam("import") String id, @PathParam("act") String act) {
        Import it = steps.find(event, id);
        Function<String, Import> does = switch (act) {
            case "stop" -> jobs::stop;
            case "start" -> known -> jobs.start(known, Leaving.NOBODY);
            default -> jobs::undo;
        };
        try {
            does.apply(id);
            return steps.to(steps.at(it));
        } catch (Conflict refused) {
            return words.told(refused, steps.at(it));
        }
    }

    /** @return the rows that cannot be used, as they were, with line and reason */
    @GET
    @Path("rejected.csv")
    public Response rejected(@PathParam("event") String event, @PathParam("import") String id) {
        Import it = steps.find(event, id);
        List<Rejected> rejected = steps.draft(it) ? imports.plan(id).examples().rejected() : imports.rejected(id);
        Map<Integer, String> reasons = new LinkedHashMap<>();
        rejected.forEach(row -> reasons.put(row.line(), words.reason(row)));
        List<String> headings = it.sheet().columns().stream().map(Import.Column::heading).toList();
        return Printout.csv(out -> exports.rejected(headings, imports.rows(id, reasons.keySet()), reasons, out), "rejected");
    }
}
