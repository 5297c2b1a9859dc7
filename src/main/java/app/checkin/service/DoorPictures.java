package app.checkin.service;

import app.checkin.domain.CheckInList;
import app.checkin.domain.Direction;
import app.checkin.domain.Outcome;
import app.checkin.domain.Reason;
import app.checkin.domain.Scan;
import app.checkin.live.Catalog;
import app.checkin.store.ScanStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** Draws pictures of the door from the scans; each is good for some seconds, so that many viewers cost one reading. */
@ApplicationScoped
public class DoorPictures {

    private static final Duration GOOD_FOR = Duration.ofSeconds(3);

    private final ScanStore scans;
    private final Catalog catalog;
    private final Clock clock;
    private final Map<String, DoorPicture> drawn = new ConcurrentHashMap<>();

    /** For proxies. */
    protected DoorPictures() {
        this(null, null, null);
    }

    /** @param scans every attempt
     *  @param catalog knows the list's event
     *  @param clock tells what is recent */
    @Inject
    public DoorPictures(ScanStore scans, Catalog catalog, Clock clock) {
        this.scans = scans;
        this.catalog = catalog;
        this.clock = clock;
    }

    /** @return the picture of a list, at most three seconds old
     *  @throws app.checkin.domain.NotFound for an unknown list */
    public DoorPicture of(String list) {
        Instant now = clock.instant();
        return drawn.compute(list, (id, known) -> known != null && known.at().plus(GOOD_FOR).isAfter(now) ? known : draw(catalog.list(id), now));
    }

    private DoorPicture draw(CheckInList list, Instant now) {
        List<Instant> entries = new ArrayList<>();
        List<Scan> refused = new ArrayList<>();
        DoorsSeen doors = new DoorsSeen(now.minus(DoorPicture.STEP));
        scans.each(list.event(), scan -> {
            if (!scan.where().list().equals(list.id())) {
                return;
            }
            doors.saw(scan);
            if (scan.result().outcome() == Outcome.ADMITTED && scan.what().direction() == Direction.IN) {
                entries.add(scan.at());
            } else if (scan.result().outcome() == Outcome.DENIED && scan.at().plus(DoorPicture.RECENT).isAfter(now)) {
                refused.add(scan);
            }
        });
        return new DoorPicture(steps(entries), reasons(refused), pace(entries, refused, now), doors.all(), now);
    }

    private static List<DoorPicture.Step> steps(List<Instant> entries) {
        TreeMap<Instant, Integer> counts = new TreeMap<>();
        long step = DoorPicture.STEP.toSeconds();
        entries.forEach(at -> counts.merge(Instant.ofEpochSecond(at.getEpochSecond() / step * step), 1, Integer::sum));
        List<DoorPicture.Step> steps = new ArrayList<>();
        for (Instant at = counts.isEmpty() ? Instant.MAX : counts.firstKey(); !counts.isEmpty() && !at.isAfter(counts.lastKey()); at = at.plus(DoorPicture.STEP)) {
            steps.add(new DoorPicture.Step(at, counts.getOrDefault(at, 0)));
        }
        return steps;
    }

    private static Map<Reason, Integer> reasons(List<Scan> refused) {
        Map<Reason, Integer> counts = new TreeMap<>();
        refused.forEach(scan -> scan.result().reason().ifPresent(reason -> counts.merge(reason, 1, Integer::sum)));
        Map<Reason, Integer> sorted = new LinkedHashMap<>();
        counts.entrySet().stream().sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return sorted;
    }

    private static DoorPicture.Pace pace(List<Instant> entries, List<Scan> refused, Instant now) {
        Instant five = now.minus(DoorPicture.STEP);
        Instant ten = five.minus(DoorPicture.STEP);
        int last = (int) entries.stream().filter(at -> at.isAfter(five)).count();
        int before = (int) entries.stream().filter(at -> at.isAfter(ten) && !at.isAfter(five)).count();
        return new DoorPicture.Pace(last, before, (int) refused.stream().filter(scan -> scan.at().isAfter(five)).count());
    }
}
