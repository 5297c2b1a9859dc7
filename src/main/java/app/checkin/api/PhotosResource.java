package app.checkin.api;

import app.checkin.domain.TicketCode;
import app.checkin.domain.TicketReading;
import app.checkin.service.PhotoReader;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Photos of tickets, for phones whose camera does not open in the browser. */
@Path("/decode")
@RequestScoped
@Tag(name = "Check-ins")
@Consumes("image/*")
@Produces({MediaType.APPLICATION_JSON, "application/problem+json"})
public class PhotosResource {

    private final PhotoReader reader;

    /** For proxies. */
    protected PhotosResource() {
        this(null);
    }

    /** @param reader finds the codes */
    @Inject
    public PhotosResource(PhotoReader reader) {
        this.reader = reader;
    }

    /**
     * @param texts of the codes in the photo, each once
     * @param hint what to do when there is no code, or more than one ticket; else absent
     */
    public record PhotoJson(List<String> texts, Optional<String> hint) {

        static PhotoJson of(List<String> texts) {
            long tickets = texts.stream().map(TicketCode::read).filter(TicketReading.Ticket.class::isInstance).count();
            if (texts.isEmpty()) {
                return new PhotoJson(texts, Optional.of("No code in this photo. Go closer, avoid glare, and take it again."));
            }
            return new PhotoJson(texts, Optional.of("Several tickets in this photo. Cover all but one and take it again.")
                    .filter(sentence -> tickets > 1));
        }
    }

    /** Reads a photo; nobody is checked in by it, and it is not kept.
     *  @param photo JPEG, PNG, GIF or BMP, up to 10 MB and 8000 pixels a side
     *  @return the codes in it */
    @POST
    @RolesAllowed({"station", "organizer"})
    @Operation(summary = "Read the QR codes in a photo", description = "Checks nobody in. The photo is not kept.")
    @APIResponse(responseCode = "200", description = "The texts found; none, or several tickets, come with a hint")
    @APIResponse(responseCode = "400", description = "Not an image, or one of more than 8000 pixels a side")
    @APIResponse(responseCode = "413", description = "More than 10 MB")
    public PhotoJson decode(byte[] photo) {
        return PhotoJson.of(reader.read(photo));
    }
}
