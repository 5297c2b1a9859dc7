package app.checkin.service;

import app.checkin.domain.Outcome;
import app.checkin.domain.Scan;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gathers from the scans of one list, in whatever order, what its doors did. */
final class DoorsSeen {

    private final Instant recentFrom;
    private final Map<String, Integer> recent = new HashMap<>();
    private final List<Scan> conflicts = new ArrayList<>();
    private final Map<String, Instant> takenBack = new HashMap<>();

    DoorsSeen(Instant recentFrom) {
        this.recentFrom = recentFrom;
    }

    void saw(Scan scan) {
        Outcome outcome = scan.result().outcome();
        if (outcome == Outcome.CONFLICT) {
            conflicts.add(scan);
        } else if (outcome == Outcome.UNDONE) {
            scan.what().participant().ifPresent(id -> takenBack.merge(id, scan.at(), (one, other) -> one.isAfter(other) ? one : other));
        }
        if (outcome != Outcome.UNDONE && scan.at().isAfter(recentFrom)) {
            recent.merge(scan.where().station(), 1, Integer::sum);
        }
    }

    DoorPicture.Doors all() {
        return new DoorPicture.Doors(recent, conflicts.stream().filter(this::open).sorted(Comparator.comparing(Scan::at).reversed()).toList());
    }

    private boolean open(Scan conflict) {
        return conflict.what().participant().map(takenBack::get).filter(at -> at.isAfter(conflict.at())).isEmpty();
    }
}
