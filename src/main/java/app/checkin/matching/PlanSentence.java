package app.checkin.matching;

import app.checkin.domain.Import.Counts;
import app.checkin.spreadsheet.Rejected.Why;
import java.util.ArrayList;
import java.util.List;

/** Tells a plan in one sentence: "430 rows: 427 new people, 6 rows share an e-mail with another person, 3 have no name". */
public final class PlanSentence {

    private PlanSentence() {
    }

    /** @return the sentence, in English; what counts zero is left out */
    public static String of(Plan plan) {
        Counts counts = plan.counts();
        boolean first = counts.updated() + counts.unchanged() + counts.missing() == 0;
        List<String> parts = new ArrayList<>();
        add(parts, counts.imported(), first ? "new person" : "new", first ? "new people" : "new");
        add(parts, counts.updated(), "changed", "changed");
        add(parts, counts.unchanged(), "unchanged", "unchanged");
        add(parts, counts.missing(), "no longer in the file", "no longer in the file");
        add(parts, first ? plan.sharing() : 0, "row shares an e-mail with another person", "rows share an e-mail with another person");
        int nameless = plan.faults().getOrDefault(Why.NO_NAME, 0);
        int repeated = plan.faults().getOrDefault(Why.REPEATED, 0);
        add(parts, nameless, "has no name", "have no name");
        add(parts, repeated, "repeats another row", "repeat another row");
        add(parts, counts.rejected() - nameless - repeated, "needs a correction", "need a correction");
        return number(plan.rows()) + (plan.rows() == 1 ? " row: " : " rows: ") + (parts.isEmpty() ? "nothing to do" : String.join(", ", parts)) + ".";
    }

    private static void add(List<String> parts, int count, String one, String many) {
        if (count > 0) {
            parts.add(number(count) + " " + (count == 1 ? one : many));
        }
    }

    private static String number(int count) {
        return String.format(java.util.Locale.ENGLISH, "%,d", count);
    }
}
