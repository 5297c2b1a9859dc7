package app.checkin.page;

import app.checkin.domain.Changes.ScanRecorded;
import app.checkin.domain.CheckInList;
import app.checkin.domain.Event;
import app.checkin.live.Counters;
import app.checkin.live.ListStatus;
import app.checkin.live.LiveFeed;
import app.checkin.service.DoorPicture;
import app.checkin.service.DoorPictures;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;

/** What the live page shows of the door. */
@ApplicationScoped
public class DoorView {

    private final Counters counters;
    private final LiveFeed feed;
    private final DoorPictures pictures;
    private final Clock clock;

    /** For the container's proxy only. */
    protected DoorView() {
        this(null, null, null, null);
    }

    /** @param counters the figures
     *  @param feed the last scans
     *  @param pictures how it went
     *  @param clock tells whether it is the day */
    @Inject
    public DoorView(Counters counters, LiveFeed feed, DoorPictures pictures, Clock clock) {
        this.counters = counters;
        this.feed = feed;
        this.pictures = pictures;
        this.clock = clock;
    }

    /** @return the figures of a list, as they are now */
    ListStatus figures(CheckInList list) {
        return counters.of(list.id());
    }

    /** @return how a list went so far */
    DoorPicture picture(CheckInList list) {
        return pictures.of(list.id());
    }

    /** @return the last scans of the event, the newest first */
    List<ScanRecorded> latest(Event event, int most) {
        return feed.latest(event.id()).stream().limit(most).toList();
    }

    /** @return {@code before} until the doors open, {@code doors} until the end, {@code after} */
    String stage(Event event, ListStatus figures) {
        if (!clock.instant().isBefore(event.schedule().ends())) {
            return "after";
        }
        return clock.instant().isBefore(event.schedule().doorsOpen()) && figures.checkedIn() == 0 ? "before" : "doors";
    }
}
