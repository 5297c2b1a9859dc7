package app.checkin.service;

import app.checkin.domain.Conflict;
import app.checkin.domain.Scan;
import app.checkin.live.Roster;
import app.checkin.lock.Locked;
import app.checkin.lock.WhenLost;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Writes an undo under the lock of the admissions of the same participant. */
@ApplicationScoped
public class Reversal {

    private final Recorder recorder;
    private final SeatDesk seats;
    private final Roster roster;

    /** For proxies. */
    protected Reversal() {
        this(null, null, null);
    }

    /** @param recorder writes
     *  @param seats takes the place back
     *  @param roster whose it was */
    @Inject
    public Reversal(Recorder recorder, SeatDesk seats, Roster roster) {
        this.recorder = recorder;
        this.seats = seats;
        this.roster = roster;
    }

    /** @param list id of the list
     *  @param participant whose passage it was; empty when the scan named nobody
     *  @param record to be written
     *  @return the record, as stored now or before
     *  @throws Conflict when it was not the latest passage */
    @Locked(value = "list:{list}:participant:{participant}", whenLost = WhenLost.STORE_DECIDES, waitMillis = 1_000)
    Scan write(String list, String participant, Scan undone, Scan record) {
        Scan done = recorder.tryStore(record, roster.find(participant)).map(Recorded::scan)
                .orElseThrow(() -> new Conflict("not-latest", "Something happened after this check-in. Undo the latest one first."));
        seats.free(list, undone.passage());
        return done;
    }
}
