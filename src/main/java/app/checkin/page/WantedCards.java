package app.checkin.page;

import app.checkin.domain.InvalidInput;
import app.checkin.paper.TicketSheetPaper;
import app.checkin.paper.TicketSheetPaper.Letters;
import app.checkin.paper.TicketSheetPaper.Order;
import app.checkin.service.PaperService;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.Map;

/** Which cards of the ticket sheet are wanted, and in which order; without a word, everybody's. */
public final class WantedCards {

    private static final String MAILLESS = "mailless";

    @QueryParam("who")
    @DefaultValue("")
    private String who;
    @QueryParam("order")
    @DefaultValue("party")
    private String order;
    @QueryParam("from")
    @DefaultValue("")
    private String from;
    @QueryParam("to")
    @DefaultValue("")
    private String to;
    @QueryParam("part")
    @DefaultValue("")
    private String part;

    /** @return whether only the page for trying the printer is wanted */
    public boolean testPage() {
        return part.equals("test");
    }

    /** @throws InvalidInput for an unknown order */
    TicketSheetPaper of(PaperService papers, String event) {
        Order wanted = Arrays.stream(Order.values()).filter(one -> one.name().equalsIgnoreCase(order)).findFirst()
                .orElseThrow(() -> new InvalidInput("The order is family or party."));
        return papers.sheet(event, wanted, new Letters(from.strip(), to.strip()), who.equals(MAILLESS));
    }

    /** @return the fields as they were sent */
    Form form() {
        return Form.showing(Map.of("who", who, "order", order, "from", from, "to", to));
    }
}
