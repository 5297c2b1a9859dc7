package app.checkin.page;

import app.checkin.domain.Conflict;
import app.checkin.domain.Import;
import app.checkin.service.ImportJobs;
import app.checkin.service.ImportJobs.Leaving;
import app.checkin.service.ImportService;
import app.checkin.spreadsheet.Rejected;
import app.checkin.spreadsheet.UnreadableFile;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;

/** The third step of an import: what it would do, rows to be corrected, who is to leave; and its start. */
@Path("admin/events/{event}/import/{import: [0-9a-z]{16}}/check")
@ApplicationScoped
@RolesAllowed("organizer")
public class ImportCheckPages {

    private static final String WORDS = "import-check";
    private static final String LEAVE = "leave";
    private static final String ALL = "all";

    private final ImportDesk steps;
    private final ImportService imports;
    private final ImportJobs jobs;
    private final ImportWords words;
    private final Desk desk;

    /** For the container's proxy only. */
    protected ImportCheckPages() {
        this(null, null, null, null, null);
    }

    /** @param steps finds the import and begins the page
     *  @param imports plans and corrects
     *  @param jobs starts
     *  @param words tells the plan
     *  @param desk answers forms */
    @Inject
    public ImportCheckPages(ImportDesk steps, ImportService imports, ImportJobs jobs, ImportWords words, Desk desk) {
        this.steps = steps;
        this.imports = imports;
        this.jobs = jobs;
        this.words = words;
        this.desk = desk;
    }

    /** @param leaving who was ticked before rows were corrected
     *  @return the plan; the way to the columns while none of them holds names */
    @GET
    public Response show(@PathParam("event") String event, @PathParam("import") String id, @QueryParam(LEAVE) Set<String> leaving) {
        Import draft = steps.find(event, id);
        if (!steps.draft(draft)) {
            return steps.to(steps.at(draft));
        }
        try {
            PlanView plan = new PlanView(draft, imports, words);
            return Response.ok(plan.show(steps.page(WORDS, draft, ImportStep.CHECK)).with(LEAVE, leaving)).build();
        } catch (UnreadableFile nameless) {
            return desk.look(steps.at(draft) + "/columns", words.nameless());
        }
    }

    /** Corrects rows; with {@code then=import} the import is started, unless a row that was corrected still cannot be used.
     *  @return the way to the plan as it is then, or to the import on its way */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response correct(@PathParam("event") String event, @PathParam("import") String id, MultivaluedMap<String, String> sent) {
        Import draft = steps.find(event, id);
        if (!steps.draft(draft)) {
            return steps.to(steps.at(draft));
        }
        Form form = new Form(sent);
        Set<Integer> corrected = corrected(draft, form, sent.keySet());
        List<Rejected> still = corrected.isEmpty() ? List.of() : imports.plan(id).examples().rejected().stream()
                .filter(row -> corrected.contains(row.line())).toList();
        String again = steps.at(draft) + "/check" + kept(form);
        if (!still.isEmpty()) {
            return desk.look(again, desk.say(WORDS, "still", still.size(), still.get(0).line()));
        }
        if (form.has("then", "import")) {
            return start(draft, form, again);
        }
        return corrected.isEmpty() ? steps.to(again) : desk.done(again, desk.say(WORDS, "corrected", corrected.size()));
    }

    /** Forgets the file.
     *  @return the way to the first step */
    @POST
    @Path("discard")
    public Response discard(@PathParam("event") String event, @PathParam("import") String id) {
        Import draft = steps.find(event, id);
        if (!steps.draft(draft)) {
            return steps.to(steps.at(draft));
        }
        imports.discard(id);
        return desk.done(steps.of(event), desk.say(WORDS, "discarded"));
    }

    private Response start(Import draft, Form form, String again) {
        try {
            jobs.start(draft.id(), new Leaving(form.has(LEAVE, ALL), Set.copyOf(form.all(LEAVE))));
            return steps.to(steps.at(draft));
        } catch (Conflict refused) {
            // pressed twice, or from two windows: the import is on its way then
            boolean other = steps.draft(imports.find(draft.id()));
            return other ? desk.look(again, desk.say(WORDS, "busy")) : steps.to(steps.at(draft));
        }
    }

    private Set<Integer> corrected(Import draft, Form form, Set<String> names) {
        RejectedRows rejected = new RejectedRows(draft, words);
        var corrections = rejected.corrections(form, names, imports.rows(draft.id(), RejectedRows.lines(names)));
        if (!corrections.isEmpty()) {
            imports.correct(draft.id(), corrections);
        }
        return corrections.keySet();
    }

    private static String kept(Form form) {
        List<String> ticked = form.all(LEAVE).stream().filter(id -> id.matches("[0-9a-z]{1,32}")).map(id -> LEAVE + "=" + id).toList();
        return ticked.isEmpty() ? "" : "?" + String.join("&", ticked);
    }
}
