package app.checkin.page;

import app.checkin.domain.Conflict;
import app.checkin.domain.Import;
import app.checkin.domain.Import.Counts;
import app.checkin.domain.Status;
import app.checkin.matching.Plan;
import app.checkin.matching.PlanSentence;
import app.checkin.spreadsheet.Field;
import app.checkin.spreadsheet.Rejected;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells imports in the reader's language. */
@ApplicationScoped
public class ImportWords {

    private static final String COLUMNS = "import-columns";
    private static final String CHECK = "import-check";
    private static final String DONE = "import-done";
    private static final Pattern CELL = Pattern.compile("\\b[A-Z]{1,3}\\d+\\b");

    private final Desk desk;

    /** For the container's proxy only. */
    protected ImportWords() {
        this(null);
    }

    /** @param desk knows the reader's language */
    @Inject
    public ImportWords(Desk desk) {
        this.desk = desk;
    }

    String field(Field field) {
        return desk.say(COLUMNS, "field." + field.slug());
    }

    String unused() {
        return desk.say(COLUMNS, "field.none");
    }

    String status(Status status) {
        return desk.say(CHECK, "status." + status.slug());
    }

    String twice(Field field, String heading) {
        return desk.say(COLUMNS, "wrong.twice", field(field), heading);
    }

    String nameless() {
        return desk.say(COLUMNS, "wrong.nameless");
    }

    /** @return what an import would do, in one sentence */
    String plan(Plan plan) {
        List<PlanSentence.Part> parts = PlanSentence.parts(plan);
        String told = parts.stream().map(part -> desk.say(CHECK, "plan." + part.what(), part.count())).collect(Collectors.joining(", "));
        return desk.say(CHECK, "plan", plan.rows(), parts.isEmpty() ? desk.say(CHECK, "plan.nothing") : told);
    }

    /** @return what an import has done so far, in one sentence
     *  @param left how many lost their place by it */
    String result(Import it, int left) {
        Counts counts = it.progress().counts();
        String told = Stream.of(new PlanSentence.Part("added", counts.imported()), new PlanSentence.Part("changed", counts.updated()),
                        new PlanSentence.Part("unchanged", counts.unchanged()), new PlanSentence.Part("rejected", counts.rejected()),
                        new PlanSentence.Part("left", left)).filter(part -> part.count() > 0)
                .map(part -> desk.say(DONE, "result." + part.what(), part.count())).collect(Collectors.joining(", "));
        return desk.say(DONE, "result", it.progress().rows(), told.isEmpty() ? desk.say(DONE, "result.nothing") : told);
    }

    /** @return the way to the import, with why it was not stopped, gone on with or taken back */
    Response told(Conflict refused, String address) {
        return desk.look(address, desk.say(DONE, "refused." + refused.reason()));
    }

    /** @return why a row cannot be used, and what to do */
    String reason(Rejected rejected) {
        Matcher cell = CELL.matcher(rejected.detail());
        return desk.say(CHECK, "why." + rejected.why().slug(), rejected.shown(), cell.find() ? cell.group() : "");
    }
}
