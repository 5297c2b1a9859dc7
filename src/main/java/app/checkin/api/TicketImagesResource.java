package app.checkin.api;

import app.checkin.domain.InvalidInput;
import app.checkin.paper.TicketPaper;
import app.checkin.paper.TicketPdf;
import app.checkin.service.PaperService;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One ticket as picture and as PDF. Whoever has its code may have it: the code is the ticket. */
@Path("tickets")
@ApplicationScoped
@PermitAll
@Tag(name = "Tickets")
public class TicketImagesResource {

    private static final int LARGEST = 40;
    private static final String PROBLEM = "application/problem+json";
    private static final String SCALE = "12";

    private final PaperService papers;

    /** For proxies. */
    protected TicketImagesResource() {
        this(null);
    }

    /** @param papers finds tickets */
    @Inject
    public TicketImagesResource(PaperService papers) {
        this.papers = papers;
    }

    /** @param scale pixels per module of the code; it is 33 modules wide, margin included
     *  @return the code, black on white */
    @GET
    @Path("{ticket}.png")
    @Produces({"image/png", PROBLEM})
    @Operation(summary = "The ticket's QR code as PNG")
    @APIResponse(responseCode = "200", description = "Black on white, quiet zone included")
    @APIResponse(responseCode = "404", description = "No such ticket, or replaced")
    public Response png(@PathParam("ticket") String ticket,
            @Parameter(description = "Pixels per module, 1 to 40; the picture is 33 modules wide") @QueryParam("scale") @DefaultValue(SCALE) int scale) {
        if (scale < 1 || scale > LARGEST) {
            throw new InvalidInput("The scale is a number from 1 to " + LARGEST + ": pixels per module. Leave it out for " + SCALE + ".");
        }
        TicketPaper paper = papers.ticket(ticket);
        return answer(paper, paper.code().png(scale), "image/png", "png");
    }

    /** @return the code as a drawing that stays sharp at any size */
    @GET
    @Path("{ticket}.svg")
    @Produces({"image/svg+xml", PROBLEM})
    @Operation(summary = "The ticket's QR code as SVG")
    @APIResponse(responseCode = "200", description = "With a title for screen readers, in the holder's language")
    @APIResponse(responseCode = "404", description = "No such ticket, or replaced")
    public Response svg(@PathParam("ticket") String ticket) {
        TicketPaper paper = papers.ticket(ticket);
        return answer(paper, paper.svg(), "image/svg+xml;charset=UTF-8", "svg");
    }

    /** @param format a4 or a6
     *  @return the ticket to print */
    @GET
    @Path("{ticket}.pdf")
    @Produces({"application/pdf", PROBLEM})
    @Operation(summary = "The ticket to print", description = "In the holder's language.")
    @APIResponse(responseCode = "200", description = "One page")
    @APIResponse(responseCode = "404", description = "No such ticket, or replaced")
    public Response pdf(@PathParam("ticket") String ticket,
            @Parameter(description = "a4, to be folded in three, or a6") @QueryParam("format") @DefaultValue("a4") String format) {
        TicketPaper paper = papers.ticket(ticket);
        StreamingOutput pdf = new TicketPdf(List.of(paper), TicketPdf.Format.of(format))::write;
        return answer(paper, pdf, "application/pdf", "pdf");
    }

    /** The file is named after the reference, which tells several of them apart and opens nothing. */
    private static Response answer(TicketPaper paper, Object entity, String type, String ending) {
        String name = "ticket-" + paper.participant().pass().reference().text() + "." + ending;
        return Response.ok(entity, type).header(HttpHeaders.CACHE_CONTROL, "no-store").header("X-Robots-Tag", "noindex")
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + name + "\"").build();
    }
}
