package app.checkin.page;

import app.checkin.domain.CheckInList;
import app.checkin.domain.Event;
import app.checkin.domain.NotFound;
import app.checkin.service.EventService;
import app.checkin.service.InsideService;
import app.checkin.service.ListService;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;

/** Who is inside: everybody on one page, to be printed, for an emergency. */
@Path("admin/events/{event}/inside")
@ApplicationScoped
@RolesAllowed("viewer")
public class InsidePages {

    private final EventService events;
    private final ListService lists;
    private final InsideService inside;

    /** For the container's proxy only. */
    protected InsidePages() {
        this(null, null, null);
    }

    /** @param events finds the event
     *  @param lists of which one is asked
     *  @param inside tells who is in */
    @Inject
    public InsidePages(EventService events, ListService lists, InsideService inside) {
        this.events = events;
        this.lists = lists;
        this.inside = inside;
    }

    /** @param wanted id of the list that tells who is in; the first one where it is missing
     *  @return all of them by their last entrance, the latest first */
    @GET
    public View show(@PathParam("event") String id, @QueryParam("list") @DefaultValue("") String wanted) {
        Event event = events.find(id);
        List<CheckInList> all = lists.of(id);
        CheckInList list = all.stream().filter(one -> wanted.isEmpty() || one.id().equals(wanted)).findFirst()
                .orElseThrow(() -> new NotFound("check-in list", wanted));
        return View.of("inside").with("event", event).with("tab", "live").with("lists", all).with("list", list).with("inside", inside.of(list));
    }
}
