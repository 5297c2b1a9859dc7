package app.checkin.matching;

import app.checkin.domain.Import.Counts;
import app.checkin.domain.Participant;
import app.checkin.spreadsheet.Rejected;
import java.util.List;
import java.util.Map;

/**
 * What an import would do.
 *
 * @param rows in the file
 * @param counts what they come to
 * @param sharing rows that share an e-mail with another row
 * @param faults rows that cannot be used, by kind
 * @param examples some of each, to be looked at
 */
public record Plan(int rows, Counts counts, int sharing, Map<Rejected.Why, Integer> faults, Examples examples) {

    /** How many of each kind are kept to be looked at. */
    public static final int SHOWN = 500;

    /** Keeps an own copy. */
    public Plan {
        faults = Map.copyOf(faults);
    }

    /**
     * The first {@link #SHOWN} of each kind.
     *
     * @param added new people
     * @param changed old and new
     * @param rejected rows that cannot be used
     * @param missing people who are not in the file any more
     */
    public record Examples(List<Finding.New> added, List<Finding.Changed> changed, List<Rejected> rejected, List<Participant> missing) {

        /** Keeps own copies. */
        public Examples {
            added = List.copyOf(added);
            changed = List.copyOf(changed);
            rejected = List.copyOf(rejected);
            missing = List.copyOf(missing);
        }
    }
}
