package app.checkin.api;

import app.checkin.domain.Event;
import app.checkin.service.ArchiveService;
import app.checkin.service.EventService;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Everything of an event in one file. */
@Path("events/{event}/archive")
@ApplicationScoped
@Tag(name = "Archives")
public class ArchiveResource {

    private final ArchiveService archives;
    private final EventService events;

    /** For proxies. */
    protected ArchiveResource() {
        this(null, null);
    }

    /** @param archives writes it
     *  @param events knows the event */
    @Inject
    public ArchiveResource(ArchiveService archives, EventService events) {
        this.archives = archives;
        this.events = events;
    }

    /** @return the zip, streamed */
    @GET
    @Produces(ArchivesResource.ZIP)
    @RolesAllowed(Roles.ORGANIZER)
    @Operation(summary = "Archive an event", description = "A zip of JSON lines: event, lists, stations without tokens, participants, tickets, "
            + "scans. Its end is missing where anything failed meanwhile; then it is refused by a restore.")
    public Response archive(@PathParam("event") String id) {
        Event event = events.find(id);
        return Downloads.file(out -> archives.write(event, out), ArchivesResource.ZIP, "checkin-" + event.id() + ".zip");
    }
}
