package app.checkin.page;

import app.checkin.domain.Event;
import app.checkin.live.ListStatus;
import app.checkin.service.EventDefaults;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What an event still lacks before its doors open. */
@ApplicationScoped
public class Checklist {

    /** One thing to do.
     *  @param key of its words: {@code todo.<key>}
     *  @param done whether it is done
     *  @param page where it is done, below the event's address */
    public record Item(String key, boolean done, String page) {
    }

    /** @return the things to do, in the order in which one does them */
    List<Item> of(Event event, ListStatus figures, List<StationCard> stations) {
        String help = event.details().helpPoint();
        return List.of(new Item("people", figures.expected() > 0, "/people"),
                new Item("help", !help.isEmpty() && !help.equals(EventDefaults.HELP_POINT), "/settings"),
                new Item("stations", !stations.isEmpty(), "/stations"),
                new Item("phones", stations.stream().anyMatch(card -> card.station().state().enrolled()), "/stations"),
                new Item("spare", stations.size() > 1, "/stations"));
    }
}
