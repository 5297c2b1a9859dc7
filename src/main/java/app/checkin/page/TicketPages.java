package app.checkin.page;

import app.checkin.domain.Event;
import app.checkin.domain.Role;
import app.checkin.paper.TicketSheetPaper;
import app.checkin.paper.TicketSheetPdf;
import app.checkin.security.Addresses;
import app.checkin.security.Caller;
import app.checkin.service.EventService;
import app.checkin.service.ListService;
import app.checkin.service.PaperService;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import java.net.URI;

/** How tickets come to their people: by a mail-merge file or on paper. {@link TicketPapersPage} gives the files. */
@Path("admin/events/{event}/tickets")
@ApplicationScoped
public class TicketPages {

    private final EventService events;
    private final PaperService papers;
    private final ListService lists;
    private final Addresses addresses;
    private final Caller caller;

    /** For the container's proxy only. */
    protected TicketPages() {
        this(null, null, null, null, null);
    }

    /** @param events finds the event
     *  @param papers count the cards
     *  @param lists are printed as door lists
     *  @param addresses tell where links begin
     *  @param caller may print, or only see how many there are */
    @Inject
    public TicketPages(EventService events, PaperService papers, ListService lists, Addresses addresses, Caller caller) {
        this.events = events;
        this.papers = papers;
        this.lists = lists;
        this.addresses = addresses;
        this.caller = caller;
    }

    /** @param wanted cards of which the pages are counted
     *  @return how many tickets there are, one of them as its holder sees it, and the ways for them all */
    @GET
    @RolesAllowed("viewer")
    public View show(@PathParam("event") String id, @BeanParam WantedCards wanted, @Context HttpServletRequest request) {
        Event event = events.find(id);
        TicketSheetPaper sheet = wanted.of(papers, event.id());
        TicketCount count = TicketCount.of(sheet.participants());
        View view = View.of("tickets").with("event", event).with("tab", "tickets").with("count", count)
                .with("prints", caller.may(Role.ORGANIZER));
        return count.sample().map(sample -> ways(view, sheet, request).with("sample", sample).with("form", wanted.form())).orElse(view);
    }

    private View ways(View view, TicketSheetPaper sheet, HttpServletRequest request) {
        TicketSheetPdf pdf = new TicketSheetPdf(sheet);
        URI links = addresses.links(request);
        return view.with("cards", pdf.cards()).with("pages", pdf.pages()).with("initials", sheet.initials())
                .with("lists", lists.of(sheet.event().id())).with("links", links).with("homebound", "localhost".equals(links.getHost()));
    }
}
