package app.checkin.page;

import app.checkin.domain.Import;
import app.checkin.domain.Import.Counts;
import app.checkin.domain.InvalidInput;
import app.checkin.matching.Plan;
import app.checkin.service.ImportService;
import app.checkin.spreadsheet.Rejected;
import app.checkin.spreadsheet.Row;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A plan as the page of the third step shows it: the first of each kind. */
final class PlanView {

    /** Rows to correct; the next ones come when these are. */
    static final int REJECTED = 15;
    /** People who can be ticked one by one; beyond, all of them. */
    static final int MISSING = 100;
    /** New and changed people to look at. */
    static final int LOOKED_AT = 40;

    private final Plan plan;
    private final RejectedRows rejected;
    private final Map<Integer, Row> rows;
    private final ImportWords words;

    /** @throws InvalidInput when no column holds names */
    PlanView(Import draft, ImportService imports, ImportWords words) {
        this.plan = imports.plan(draft.id());
        this.rejected = new RejectedRows(draft, words);
        this.rows = imports.rows(draft.id(), first().stream().map(Rejected::line).collect(Collectors.toSet()));
        this.words = words;
    }

    View show(View page) {
        Counts counts = plan.counts();
        Plan.Examples examples = plan.examples();
        return page.with("counts", counts).with("sentence", words.plan(plan))
                .with("does", counts.imported() + counts.updated() + counts.missing() > 0)
                .with("rejected", first().stream().map(row -> rejected.entry(row, rows)).toList())
                .with("missing", examples.missing().stream().limit(MISSING).toList())
                .with("added", examples.added().stream().limit(LOOKED_AT).toList())
                .with("changed", examples.changed().stream().limit(LOOKED_AT).map(change -> Changing.of(change, words)).toList());
    }

    private List<Rejected> first() {
        return plan.examples().rejected().stream().limit(REJECTED).toList();
    }
}
