package app.checkin.page;

import app.checkin.paper.QrCode;
import app.checkin.service.OwnTicket;
import app.checkin.service.OwnTickets;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** A participant's own ticket. Whoever has the link has the ticket; opening it shows and changes nothing. */
@Path("t/{ticket}")
@ApplicationScoped
@PermitAll
public class GuestTicketPages {

    private final OwnTickets tickets;
    private final Desk desk;

    /** For the container's proxy only. */
    protected GuestTicketPages() {
        this(null, null);
    }

    /** @param tickets finds them
     *  @param desk names the picture */
    @Inject
    public GuestTicketPages(OwnTickets tickets, Desk desk) {
        this.tickets = tickets;
        this.desk = desk;
    }

    /** The browser may keep the page for itself, so that a phone without network can show it again; nobody else may.
     *  @return the ticket; 404 with what to do for a code that nobody has */
    @GET
    public Response show(@PathParam("ticket") String code) {
        View view = tickets.find(code).map(this::page).orElse(View.of("guest-unknown").status(Response.Status.NOT_FOUND.getStatusCode()));
        return Response.ok(view).header(HttpHeaders.CACHE_CONTROL, "private, no-cache").header("X-Robots-Tag", "noindex, nofollow").build();
    }

    private View page(OwnTicket ticket) {
        View view = View.of("guest-ticket").with("event", ticket.event()).with("state", GuestState.of(ticket));
        return ticket instanceof OwnTicket.Held held ? view.with("name", held.holder().person().discreet())
                .with("reference", held.holder().pass().reference().spoken()).with("qr", drawing(held)) : view;
    }

    /** Drawn into the page, so that one answer is all a weak network must bring. */
    private String drawing(OwnTicket.Held held) {
        return new QrCode(held.holder().pass().ticket().text()).svg(desk.say("guest-ticket", "qr"));
    }
}
