package app.checkin.page;

import app.checkin.domain.Import;
import app.checkin.service.ImportService;
import app.checkin.spreadsheet.Row;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** The second step of an import: what the columns hold. */
@Path("admin/events/{event}/import/{import: [0-9a-z]{16}}/columns")
@ApplicationScoped
@RolesAllowed("organizer")
public class ImportColumnPages {

    private static final String WORDS = "import-columns";

    private final ImportDesk steps;
    private final ImportService imports;
    private final ImportWords words;
    private final Desk desk;

    /** For the container's proxy only. */
    protected ImportColumnPages() {
        this(null, null, null, null);
    }

    /** @param steps finds the import and begins the page
     *  @param imports keeps what was chosen
     *  @param words names the fields
     *  @param desk answers forms */
    @Inject
    public ImportColumnPages(ImportDesk steps, ImportService imports, ImportWords words, Desk desk) {
        this.steps = steps;
        this.imports = imports;
        this.words = words;
        this.desk = desk;
    }

    /** @return the columns with what they were taken for, to be corrected; the way to the step where the import is, when it is past this one */
    @GET
    public Response show(@PathParam("event") String event, @PathParam("import") String id) {
        Import draft = steps.find(event, id);
        return steps.draft(draft) ? Response.ok(page(draft).with("form", new ColumnChoices(draft, words).form())).build() : steps.to(steps.at(draft));
    }

    /** Keeps what was chosen.
     *  @return the way to the plan, or back here to look at the rows again; or the form with what is wrong */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response choose(@PathParam("event") String event, @PathParam("import") String id, MultivaluedMap<String, String> sent) {
        Import draft = steps.find(event, id);
        if (!steps.draft(draft)) {
            return steps.to(steps.at(draft));
        }
        Form form = new Form(sent);
        String next = form.has("then", "look") ? "/columns" : "/check";
        return desk.answer(form, WORDS, () -> imports.map(id, new ColumnChoices(draft, words).chosen(form)),
                chosen -> steps.to(steps.at(chosen) + next), () -> page(draft));
    }

    private View page(Import draft) {
        ColumnChoices columns = new ColumnChoices(draft, words);
        List<Row> rows = imports.sample(draft.id(), ColumnChoices.ROWS);
        List<List<String>> table = columns.understood(rows);
        return steps.page(WORDS, draft, ImportStep.COLUMNS).with("choices", columns.choices(rows)).with("offered", columns.offered())
                .with("hidden", columns.hidden()).with("headings", table.get(0)).with("rows", table.subList(1, table.size()));
    }
}
