package app.checkin.api;

import app.checkin.domain.Import;
import app.checkin.domain.Import.Counts;
import app.checkin.matching.Plan;
import app.checkin.matching.PlanSentence;
import app.checkin.service.ImportService;
import app.checkin.spreadsheet.Rejected;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An import as programs see it.
 *
 * @param id in the addresses of this API; absent for a mere plan
 * @param state draft, running, stopped, done, undoing or undone; absent for a mere plan
 * @param plan what would happen, in one sentence; only for a plan
 * @param total rows in the file, without headings
 * @param done rows looked at so far
 * @param imported people added, guests among them
 * @param updated people changed
 * @param unchanged people who are as the file has them
 * @param missing people of earlier imports who are not in the file
 * @param rejected the first rows that could not be used, in the order of the file
 * @param rejectedRows how many there are
 * @param columns what each column was taken for
 * @param startedAt when it was set going
 * @param startedBy who brought it
 */
record ImportView(Optional<String> id, Optional<String> state, Optional<String> plan, int total, int done, int imported, int updated,
        int unchanged, int missing, List<Reason> rejected, int rejectedRows, List<Column> columns, Optional<Instant> startedAt,
        Optional<String> startedBy) {

    /** How many rejected rows are told one by one; the file of them has all. */
    static final int TOLD = 1_000;

    /** @param line in the file, from 1
     *  @param reason a sentence that says what to do */
    record Reason(int line, String reason) {

        static Reason of(Rejected rejected) {
            return new Reason(rejected.line(), rejected.reason());
        }
    }

    /** @param heading as the file has it
     *  @param field what it holds; absent when it is not used */
    record Column(String heading, Optional<String> field) {
    }

    static ImportView of(Import it, ImportService imports) {
        Counts counts = it.progress().counts();
        List<Rejected> rejected = counts.rejected() == 0 ? List.of() : imports.rejected(it.id());
        return new ImportView(Optional.of(it.id()), Optional.of(it.state().slug()), Optional.empty(), it.sheet().rows(), it.progress().rows(),
                counts.imported(), counts.updated(), counts.unchanged(), counts.missing(), reasons(rejected), counts.rejected(), columns(it),
                Optional.of(it.origin().started()), Optional.of(it.origin().by()));
    }

    static ImportView of(Import draft, Plan plan) {
        Counts counts = plan.counts();
        return new ImportView(Optional.empty(), Optional.empty(), Optional.of(PlanSentence.of(plan)), plan.rows(), 0, counts.imported(),
                counts.updated(), counts.unchanged(), counts.missing(), reasons(plan.examples().rejected()), counts.rejected(), columns(draft),
                Optional.empty(), Optional.empty());
    }

    private static List<Reason> reasons(List<Rejected> rejected) {
        return rejected.stream().limit(TOLD).map(Reason::of).toList();
    }

    private static List<Column> columns(Import it) {
        return it.sheet().columns().stream()
                .map(column -> new Column(column.heading(), Optional.of(column.field()).filter(field -> !field.isEmpty()))).toList();
    }
}
