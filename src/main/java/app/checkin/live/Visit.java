package app.checkin.live;

import app.checkin.domain.Direction;
import app.checkin.domain.Outcome;
import app.checkin.domain.Scan;
import java.time.Instant;

/**
 * What one list knows of one person, in whatever order the scans were heard of.
 *
 * @param entries admissions that were not taken back
 * @param n the latest passage; 0 on lists that keep no state
 * @param entered the latest entry
 * @param left the latest exit
 */
public record Visit(int entries, int n, Move entered, Move left) {

    /** Nothing happened yet. */
    public static final Visit NONE = new Visit(0, 0, Move.NONE, Move.NONE);

    /**
     * One entry or exit.
     *
     * @param n number of the passage
     * @param at when; {@link Instant#EPOCH} for none
     * @param station name of the station, or of the user who did it by hand
     */
    public record Move(int n, Instant at, String station) {

        private static final Move NONE = new Move(0, Instant.EPOCH, "");

        private Move or(Scan scan) {
            int number = scan.result().claim().slot();
            boolean later = number != n ? number > n : scan.at().isAfter(at);
            return later ? new Move(number, scan.at(), scan.where().stationName()) : this;
        }
    }

    /** @return whether the person was ever let in; an entry that was taken back is none */
    public boolean came() {
        return entries > 0;
    }

    /** @return whether the person is in */
    public boolean inside() {
        return n > 0 ? n % 2 == 1 : came();
    }

    /** @return since when the person is in, or away again */
    public Instant since() {
        return inside() ? entered.at() : left.at();
    }

    /** @return this visit after one scan more, which is to be counted once */
    Visit after(Scan scan) {
        int slot = scan.result().claim().slot();
        boolean admitted = scan.result().outcome() == Outcome.ADMITTED;
        boolean entry = admitted && scan.what().direction() == Direction.IN;
        boolean exit = admitted && scan.what().direction() == Direction.OUT;
        boolean entryTakenBack = scan.result().outcome() == Outcome.UNDONE && slot % 2 == 0;
        return new Visit(entries + (entry ? 1 : 0) - (entryTakenBack ? 1 : 0), Math.max(n, slot),
                entry ? entered.or(scan) : entered, exit ? left.or(scan) : left);
    }
}
