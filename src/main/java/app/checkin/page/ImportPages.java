package app.checkin.page;

import app.checkin.domain.Import;
import app.checkin.domain.InvalidInput;
import app.checkin.security.Caller;
import app.checkin.service.ImportService;
import app.checkin.spreadsheet.CsvExport;
import app.checkin.spreadsheet.FileTooLarge;
import app.checkin.spreadsheet.SpreadsheetFile;
import app.checkin.spreadsheet.UnreadableFile;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** The first step of an import: a file is dropped, chosen, or its cells are pasted. */
@Path("admin/events/{event}/import")
@ApplicationScoped
@RolesAllowed("organizer")
public class ImportPages {

    private static final String WORDS = "import";
    private static final String FIELD = "file";
    private static final int RECENT = 5;

    private final ImportDesk steps;
    private final ImportService imports;
    private final Caller caller;
    private final Desk desk;

    /** For the container's proxy only. */
    protected ImportPages() {
        this(null, null, null, null);
    }

    /** @param steps begins the page
     *  @param imports reads files
     *  @param caller who brings one
     *  @param desk answers forms */
    @Inject
    public ImportPages(ImportDesk steps, ImportService imports, Caller caller, Desk desk) {
        this.steps = steps;
        this.imports = imports;
        this.caller = caller;
        this.desk = desk;
    }

    /** @return the form, and the latest imports: one of them may have to be taken back */
    @GET
    public View show(@PathParam("event") String event) {
        return steps.page(WORDS, event, ImportStep.FILE).with("recent", imports.of(event).stream().limit(RECENT).toList());
    }

    /** Reads a file. Nothing of it is in the event yet.
     *  @return the way to its columns; or the form with what to do
     *  @throws IOException when the connection breaks */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response take(@PathParam("event") String event, List<EntityPart> parts) throws IOException {
        View page = show(event);
        Upload upload = Upload.of(parts);
        Form form = upload.form();
        if (upload.chosen() == upload.pasted()) {
            form.reject(FIELD, desk.say(WORDS, upload.chosen() ? "wrong.both" : "wrong.none"));
        }
        return desk.answer(form, WORDS, () -> read(event, upload, form), draft -> steps.to(steps.at(draft) + "/columns"), () -> page);
    }

    /** @return a file with the headings that are understood best, and nobody in it */
    @GET
    @Path("template.csv")
    public Response template(@PathParam("event") String event) {
        String[] headings = desk.say(WORDS, "template.headings").split("\\|");
        return Printout.csv(out -> {
            try (CsvExport csv = new CsvExport(out)) {
                csv.row(List.of(headings));
            }
        }, desk.say(WORDS, "template.name"));
    }

    private Import read(String event, Upload upload, Form form) {
        try (SpreadsheetFile file = upload.open()) {
            return imports.read(event, caller.actor(), upload.name(), file);
        } catch (UnreadableFile refused) {
            form.reject(FIELD, desk.say(WORDS, "file." + refused.why().slug(), refused.detail()));
            throw refused;
        } catch (FileTooLarge refused) {
            form.reject(FIELD, desk.say(WORDS, upload.chosen() ? "wrong.large" : "wrong.manyCells"));
            throw new InvalidInput(refused.getMessage());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
