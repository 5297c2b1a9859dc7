package app.checkin.page;

import app.checkin.domain.CheckInList;
import app.checkin.domain.Event;
import app.checkin.domain.NotFound;
import app.checkin.live.ListStatus;
import app.checkin.service.DoorPicture;
import app.checkin.service.EventService;
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

/** The event's first page on its day: how many are in, how fast, what is wrong. */
@Path("admin") // as EventPages: a longer path of the class would keep its settings from being found
@ApplicationScoped
@RolesAllowed("viewer")
public class LivePages {

    private static final int LAST = 20;

    private final EventService events;
    private final ListService lists;
    private final DoorView door;
    private final Watch watch;

    /** For the container's proxy only. */
    protected LivePages() {
        this(null, null, null, null);
    }

    /** @param events finds the event
     *  @param lists of which one is shown
     *  @param door tells how it goes
     *  @param watch what needs somebody's eye */
    @Inject
    public LivePages(EventService events, ListService lists, DoorView door, Watch watch) {
        this.events = events;
        this.lists = lists;
        this.door = door;
        this.watch = watch;
    }

    /** @param wanted id of the list to show; the first one where it is missing
     *  @return the figures as they are now; a script keeps them so */
    @GET
    @Path("events/{event: [0-9a-z]{16}}")
    public View show(@PathParam("event") String id, @QueryParam("list") @DefaultValue("") String wanted) {
        Event event = events.find(id);
        List<CheckInList> all = lists.of(id);
        CheckInList list = all.stream().filter(one -> wanted.isEmpty() || one.id().equals(wanted)).findFirst()
                .orElseThrow(() -> new NotFound("check-in list", wanted));
        ListStatus figures = door.figures(list);
        DoorPicture picture = door.picture(list);
        View view = View.of("live").with("event", event).with("tab", "live").with("lists", all).with("list", list)
                .with("stage", door.stage(event, figures)).with("figures", figures).with("picture", picture)
                .with("forecast", Forecast.of(figures, picture)).with("scans", door.latest(event, LAST));
        return watch.show(view, event, list, list.equals(all.get(0)), new Watch.Figures(figures, picture));
    }
}
