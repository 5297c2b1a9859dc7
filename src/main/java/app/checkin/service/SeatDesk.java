package app.checkin.service;

import app.checkin.domain.Passage;
import app.checkin.live.Seats;
import app.checkin.store.ScanStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.OptionalInt;

/** Gives out the places of lists with a capacity. Nobody hears "full" before the store was asked. */
@ApplicationScoped
public class SeatDesk {

    private final Seats seats;
    private final ScanStore scans;

    /** For proxies. */
    protected SeatDesk() {
        this(null, null);
    }

    /** @param seats what is remembered
     *  @param scans what is true */
    @Inject
    public SeatDesk(Seats seats, ScanStore scans) {
        this.seats = seats;
        this.scans = scans;
    }

    /** @return a place that is probably free; empty when the list is full */
    OptionalInt take(Entry entry) {
        String list = entry.list().id();
        int capacity = entry.list().rules().capacity();
        OptionalInt seat = seats.pick(list, capacity);
        if (seat.isPresent()) {
            return seat;
        }
        seats.replace(list, scans.seatsTaken(list, capacity));
        return seats.pick(list, capacity);
    }

    /** Lets a place go that was not needed after all. */
    void release(Entry entry, int seat) {
        seats.release(entry.list().id(), seat);
    }

    /** Gives back the place of an entry that an exit or an undo has ended. */
    void free(Entry entry, Passage ended) {
        free(entry.list().id(), ended);
    }

    /** The same for a list by its id. */
    void free(String list, Passage ended) {
        int seat = scans.freeSeat(ended.scan());
        if (seat > 0) {
            seats.release(list, seat);
        }
    }
}
