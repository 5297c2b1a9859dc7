package app.checkin.page;

import app.checkin.domain.CheckInList;
import app.checkin.domain.Event;
import app.checkin.domain.Scan;
import app.checkin.live.ListStatus;
import app.checkin.service.DoorPicture;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds out what somebody should look at while the doors are open; nothing while all is well. */
final class Alarms {

    private static final String WORDS = "live";
    private static final String STOP = "stop";
    private static final String WARN = "warn";
    /** Of a hundred places taken: from here on somebody should think of what comes. */
    private static final int NEARLY_FULL = 90;
    /** Scans a minute from which on a door that has none beside it is worth a word. */
    private static final int BUSY = 6;

    private final Event event;
    private final CheckInList list;
    private final Desk desk;
    private final List<Alarm> found = new ArrayList<>();

    Alarms(Event event, CheckInList list, Desk desk) {
        this.event = event;
        this.list = list;
        this.desk = desk;
    }

    /** One thing to look at.
     *  @param kind as the fragment {@code banner} takes it
     *  @param sentence what is the matter and what to do
     *  @param page where, below the event's address; empty where there is none */
    public record Alarm(String kind, String sentence, String page) {
    }

    /** @param first whether it is the event's first list, to which the event's own capacity applies
     *  @return the alarms, the gravest kinds first */
    List<Alarm> of(ListStatus figures, DoorPicture picture, List<StationCard> stations, boolean first) {
        stations.stream().filter(card -> card.mood() == StationCard.Mood.SILENT).forEach(this::silent);
        picture.doors().conflicts().forEach(this::conflict);
        occupancy(figures.inside(), list.rules().capacity() > 0 || !first ? list.rules().capacity() : event.details().size().capacity());
        DoorPicture.Pace pace = picture.pace();
        if (pace.manyRefusals()) {
            found.add(new Alarm(WARN, say("manyRefusals", pace.refusedNow(), pace.refusedNow() + pace.now()), ""));
        }
        idle(stations.stream().filter(card -> card.station().lists().contains(list.id())).toList(), picture.doors());
        return List.copyOf(found);
    }

    private void silent(StationCard card) {
        String name = card.station().name();
        found.add(new Alarm(STOP, card.vitals().map(vitals -> say("silent", name, desk.times().clock(vitals.at(), event.schedule().timeZone()),
                vitals.unsent())).orElseGet(() -> say("silent.never", name)), "/stations"));
    }

    private void conflict(Scan scan) {
        String at = desk.times().brief(scan.at(), event.schedule().timeZone());
        found.add(new Alarm(STOP, say("conflict", at, scan.where().stationName()), scan.what().participant().map(id -> "/people/" + id).orElse("")));
    }

    private void occupancy(int inside, int capacity) {
        if (capacity > 0 && inside >= capacity) {
            found.add(new Alarm(STOP, say("full", inside, capacity), "/inside?list=" + list.id()));
        } else if (capacity > 0 && inside * 100 >= capacity * NEARLY_FULL) {
            found.add(new Alarm(WARN, say("nearlyFull", inside, capacity, capacity - inside), "/inside?list=" + list.id()));
        }
    }

    private void idle(List<StationCard> stations, DoorPicture.Doors doors) {
        Optional<StationCard> busiest = stations.stream().max(Comparator.comparing(card -> doors.scans(card.station().id())));
        int pace = busiest.map(card -> doors.aMinute(card.station().id())).orElse(0);
        if (pace >= BUSY) {
            stations.stream().filter(card -> card.mood() == StationCard.Mood.ALIVE && doors.scans(card.station().id()) == 0)
                    .forEach(card -> found.add(new Alarm(WARN, say("idle", card.station().name(), busiest.get().station().name(), pace), "/stations")));
        }
    }

    private String say(String key, Object... values) {
        return desk.say(WORDS, key, values);
    }
}
