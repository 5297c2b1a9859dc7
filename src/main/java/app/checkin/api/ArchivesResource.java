package app.checkin.api;

import app.checkin.archive.ArchiveFile;
import app.checkin.domain.Event;
import app.checkin.service.RestoreService;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Archives of events, on their way back. */
@Path("archives")
@ApplicationScoped
@Tag(name = "Archives")
@Produces(MediaType.APPLICATION_JSON)
public class ArchivesResource {

    /** What an archive is. */
    static final String ZIP = "application/zip";

    private final RestoreService restores;

    /** For proxies. */
    protected ArchivesResource() {
        this(null);
    }

    /** @param restores writes it back */
    @Inject
    public ArchivesResource(RestoreService restores) {
        this.restores = restores;
    }

    /** @return 201 with the event */
    @POST
    @Consumes({ZIP, MediaType.APPLICATION_OCTET_STREAM})
    @RolesAllowed(Roles.ORGANIZER)
    @Operation(summary = "Restore an event", description = "All of it or nothing; an event that is there already is not touched. Phones are enrolled anew.")
    @RequestBody(required = true, content = @Content(mediaType = ZIP))
    @APIResponse(responseCode = "201", description = "The event as it was", content = @Content(schema = @Schema(implementation = EventView.class)))
    public Response restore(InputStream body) throws IOException {
        try (ArchiveFile file = ArchiveFile.receive(body)) {
            Event event = restores.restore(file);
            return Response.created(UriBuilder.fromPath("events/{event}").build(event.id())).entity(EventView.of(event)).build();
        }
    }
}
