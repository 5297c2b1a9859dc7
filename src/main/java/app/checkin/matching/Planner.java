package app.checkin.matching;

import app.checkin.domain.Import.Counts;
import app.checkin.domain.Participant;
import app.checkin.spreadsheet.Rejected;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Adds findings up to a {@link Plan}. */
public final class Planner {

    private final List<Finding.New> added = new ArrayList<>();
    private final List<Finding.Changed> changed = new ArrayList<>();
    private final List<Rejected> rejected = new ArrayList<>();
    private final Map<Rejected.Why, Integer> faults = new EnumMap<>(Rejected.Why.class);
    private int rows;
    private Counts counts = Counts.NONE;

    /** @param findings of the next row */
    public void row(List<Finding> findings) {
        rows++;
        findings.forEach(this::finding);
    }

    private void finding(Finding finding) {
        counts = counts.plus(count(finding));
        if (finding instanceof Finding.New fresh) {
            keep(added, fresh);
        } else if (finding instanceof Finding.Changed change) {
            keep(changed, change);
        } else if (finding instanceof Finding.Unusable unusable) {
            keep(rejected, unusable.rejected());
            faults.merge(unusable.rejected().why(), 1, Integer::sum);
        }
    }

    /** @return what one finding adds to the counts */
    public static Counts count(Finding finding) {
        if (finding instanceof Finding.New) {
            return new Counts(1, 0, 0, 0, 0);
        }
        if (finding instanceof Finding.Changed) {
            return new Counts(0, 1, 0, 0, 0);
        }
        return finding instanceof Finding.Same ? new Counts(0, 0, 1, 0, 0) : new Counts(0, 0, 0, 0, 1);
    }

    private static <T> void keep(List<T> examples, T example) {
        if (examples.size() < Plan.SHOWN) {
            examples.add(example);
        }
    }

    /** @param missing everybody who is in no row
     *  @param sharing rows that share an e-mail
     *  @return the plan for all rows so far */
    public Plan plan(List<Participant> missing, int sharing) {
        Counts all = counts.plus(new Counts(0, 0, 0, missing.size(), 0));
        return new Plan(rows, all, sharing, faults,
                new Plan.Examples(added, changed, rejected, missing.stream().limit(Plan.SHOWN).toList()));
    }
}
