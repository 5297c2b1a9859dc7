package app.checkin.page;

import app.checkin.paper.DoorListPdf;
import app.checkin.paper.TicketSheetPdf;
import app.checkin.security.Addresses;
import app.checkin.service.EventService;
import app.checkin.service.MailMerge;
import app.checkin.service.PaperService;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;

/** What the tickets page gives to print or to mail. */
@Path("admin/events/{event}/tickets")
@ApplicationScoped
@RolesAllowed("organizer")
public class TicketPapersPage {

    private final PaperService papers;
    private final MailMerge merge;
    private final EventService events;
    private final Addresses addresses;

    /** For proxies. */
    protected TicketPapersPage() {
        this(null, null, null, null);
    }

    /** @param papers gathers what is printed
     *  @param merge writes the mail-merge file
     *  @param events knows the event
     *  @param addresses tell where links begin */
    @Inject
    public TicketPapersPage(PaperService papers, MailMerge merge, EventService events, Addresses addresses) {
        this.papers = papers;
        this.merge = merge;
        this.events = events;
        this.addresses = addresses;
    }

    /** @return a test page and the cards, ten to a page; or the test page alone */
    @GET
    @Path("sheet.pdf")
    @Produces(Printout.PDF)
    public Response sheet(@PathParam("event") String event, @BeanParam WantedCards wanted) {
        TicketSheetPdf sheet = new TicketSheetPdf(wanted.of(papers, event));
        return wanted.testPage() ? Printout.pdf(sheet::writeTestPage, "test-page") : Printout.pdf(sheet::write, "tickets");
    }

    /** @param list id of a list; empty for the event's first one
     *  @return the paper that runs the door when nothing else does */
    @GET
    @Path("door-list.pdf")
    @Produces(Printout.PDF)
    public Response doorList(@PathParam("event") String event, @QueryParam("list") @DefaultValue("") String list) {
        DoorListPdf pdf = new DoorListPdf(papers.doorList(event, Optional.of(list).filter(id -> !id.isBlank())));
        return Printout.pdf(pdf::write, "door-list");
    }

    /** @return name, e-mail, ticket link and reference of everybody with a place, for an office program's mail merge */
    @GET
    @Path("merge.csv")
    @Produces(Printout.CSV)
    public Response merge(@PathParam("event") String event, @Context HttpServletRequest request) {
        String known = events.find(event).id();
        URI base = addresses.links(request);
        return Printout.csv(out -> merge.write(known, base, out), "mail-merge");
    }
}
