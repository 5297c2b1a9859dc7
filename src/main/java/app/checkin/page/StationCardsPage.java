package app.checkin.page;

import app.checkin.paper.StationCardsPdf;
import app.checkin.security.Addresses;
import app.checkin.service.StationCards;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;

/** The cards that make phones stations. Printing them makes new codes, so that it is asked for by a form, not by a link. */
@Path("admin/events/{event}/stations")
@ApplicationScoped
@RolesAllowed("organizer")
public class StationCardsPage {

    private static final String STATION = "station";

    private final StationCards cards;
    private final Addresses addresses;

    /** For proxies. */
    protected StationCardsPage() {
        this(null, null);
    }

    /** @param cards makes them
     *  @param addresses tell where links begin */
    @Inject
    public StationCardsPage(StationCards cards, Addresses addresses) {
        this.cards = cards;
        this.addresses = addresses;
    }

    /** @param sent {@code station}: ids of stations that wait for their phone, none for all that do
     *  @return a card for each; cards printed before and not taken yet are void */
    @POST
    @Path("cards.pdf")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(Printout.PDF)
    public Response print(@PathParam("event") String event, MultivaluedMap<String, String> sent, @Context HttpServletRequest request) {
        Set<String> wanted = Set.copyOf(sent.getOrDefault(STATION, List.of()));
        return Printout.pdf(new StationCardsPdf(cards.print(event, wanted, addresses.links(request)))::write, "station-cards");
    }
}
