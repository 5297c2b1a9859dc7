package app.checkin.page;

import app.checkin.domain.CheckInList;
import app.checkin.domain.Event;
import app.checkin.live.ListStatus;
import app.checkin.service.DoorPicture;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** What needs somebody's eye: before the doors open what is still to do, then the alarms, always the stations. */
@ApplicationScoped
public class Watch {

    private final StationBoard stations;
    private final Checklist checklist;
    private final Desk desk;

    /** For the container's proxy only. */
    protected Watch() {
        this(null, null, null);
    }

    /** @param stations tell how the phones are
     *  @param checklist what is still to do
     *  @param desk says it */
    @Inject
    public Watch(StationBoard stations, Checklist checklist, Desk desk) {
        this.stations = stations;
        this.checklist = checklist;
        this.desk = desk;
    }

    /** @param first whether the list is the event's first one
     *  @return the view with {@code stations}, {@code alarms}, {@code todo} and {@code countdown} */
    View show(View view, Event event, CheckInList list, boolean first, Figures figures) {
        List<StationCard> cards = stations.of(event);
        return view.with("stations", cards).with("todo", checklist.of(event, figures.status(), cards))
                .with("countdown", Countdown.between(desk.times().now(), event.schedule().doorsOpen()))
                .with("alarms", new Alarms(event, list, desk).of(figures.status(), figures.picture(), cards, first));
    }

    /** How a list stands.
     *  @param status its figures now
     *  @param picture how it went so far */
    record Figures(ListStatus status, DoorPicture picture) {
    }
}
