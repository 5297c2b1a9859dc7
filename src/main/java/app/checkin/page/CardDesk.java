package app.checkin.page;

import app.checkin.domain.CheckInList;
import app.checkin.domain.Station;
import app.checkin.paper.QrCode;
import app.checkin.security.Addresses;
import app.checkin.service.Invitation;
import app.checkin.service.ListService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Shows a station's card on the screen, once: nobody keeps its code. Knows what a station can be given. */
@ApplicationScoped
public class CardDesk {

    private final ListService lists;
    private final Addresses addresses;
    private final Desk desk;

    /** For the container's proxy only. */
    protected CardDesk() {
        this(null, null, null);
    }

    /** @param lists for which a station may scan
     *  @param addresses tell where the card leads
     *  @param desk has the words */
    @Inject
    public CardDesk(ListService lists, Addresses addresses, Desk desk) {
        this.lists = lists;
        this.addresses = addresses;
        this.desk = desk;
    }

    /** @return the names of an event's lists by their ids, the oldest first */
    Map<String, String> lists(String event) {
        return lists.of(event).stream().collect(Collectors.toMap(CheckInList::id, CheckInList::name, (one, other) -> one, LinkedHashMap::new));
    }

    /** @return what a station may be allowed beyond scanning, in words */
    Map<String, String> rights() {
        return Arrays.stream(Station.Right.values()).map(right -> right.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.toMap(right -> right, right -> desk.say("station", "right." + right), (one, other) -> one, LinkedHashMap::new));
    }

    /** @return the view with {@code station}, {@code link} and its code {@code qr} as SVG */
    View show(View view, Invitation invitation, HttpServletRequest request) {
        String link = addresses.links(request) + "/scan#" + invitation.code();
        return view.with("station", invitation.station()).with("link", link).with("secure", link.startsWith("https:"))
                .with("qr", new QrCode(link).svg(desk.say("station-card", "qr", invitation.station().name())));
    }
}
