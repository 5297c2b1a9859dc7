package app.checkin.live;

import app.checkin.domain.Changes.ScanRecorded;
import app.checkin.domain.Passage;
import app.checkin.domain.Scan;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Remembers the latest passage of each participant on each list. It only ever moves forward: of two passages the one
 * with the higher number counts, so the order in which news arrives does not matter.
 */
@ApplicationScoped
public class Passages {

    private final Map<String, Passage> last = new ConcurrentHashMap<>();

    /** @return the latest passage known here, {@link Passage#NONE} when none is */
    public Passage last(String list, String participant) {
        return last.getOrDefault(key(list, participant), Passage.NONE);
    }

    /** Takes note of a passage. */
    public void saw(String list, String participant, Passage passage) {
        last.merge(key(list, participant), passage, (known, news) -> news.n() > known.n() ? news : known);
    }

    /** Takes note of a scan, if it was a passage. */
    public void saw(Scan scan) {
        Passage passage = scan.passage();
        if (passage.n() > 0) {
            scan.what().participant().ifPresent(participant -> saw(scan.where().list(), participant, passage));
        }
    }

    void recorded(@Observes ScanRecorded news) {
        saw(news.scan());
    }

    private static String key(String list, String participant) {
        return list + ":" + participant;
    }
}
