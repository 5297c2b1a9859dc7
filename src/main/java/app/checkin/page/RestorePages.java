package app.checkin.page;

import app.checkin.archive.ArchiveFile;
import app.checkin.archive.UnreadableArchive;
import app.checkin.domain.Conflict;
import app.checkin.domain.Event;
import app.checkin.domain.InvalidInput;
import app.checkin.service.RestoreService;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** An event comes back from its archive. */
@Path("admin/events/restore")
@ApplicationScoped
@RolesAllowed("organizer")
public class RestorePages {

    private static final String WORDS = "restore";
    private static final String FIELD = "file";

    private final RestoreService restores;
    private final Desk desk;

    /** For the container's proxy only. */
    protected RestorePages() {
        this(null, null);
    }

    /** @param restores writes it back
     *  @param desk answers forms */
    @Inject
    public RestorePages(RestoreService restores, Desk desk) {
        this.restores = restores;
        this.desk = desk;
    }

    /** @return the form */
    @GET
    public View show() {
        return View.of(WORDS);
    }

    /** Restores all of an archive, or nothing.
     *  @return the way to the event's stations, whose phones need new cards; or the form with what to do
     *  @throws IOException when the connection breaks */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response take(List<EntityPart> parts) throws IOException {
        Upload upload = Upload.of(parts);
        Form form = upload.form();
        if (!upload.chosen()) {
            form.reject(FIELD, desk.say(WORDS, "wrong.none"));
        }
        return desk.answer(form, WORDS, () -> restore(upload, form),
                event -> desk.done("/admin/events/" + event.id() + "/stations", desk.say(WORDS, "restored", event.name())), this::show);
    }

    private Event restore(Upload upload, Form form) {
        try (ArchiveFile file = ArchiveFile.receive(upload.content())) {
            return restores.restore(file);
        } catch (UnreadableArchive refused) {
            form.reject(FIELD, desk.say(WORDS, "file." + refused.why().slug(), refused.detail()));
            throw refused;
        } catch (Conflict taken) {
            form.reject(FIELD, desk.say(WORDS, "wrong.exists"));
            throw new InvalidInput(taken.getMessage());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
