package app.checkin.matching;

import app.checkin.domain.Import.Counts;
import app.checkin.spreadsheet.Rejected.Why;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells a plan in one sentence: "430 rows: 427 new people, 6 rows share an e-mail with another person, 3 have no name". */
public final class PlanSentence {

    private static final Map<String, List<String>> ENGLISH = Map.of("first", List.of("new person", "new people"), "new", List.of("new", "new"),
            "changed", List.of("changed", "changed"), "unchanged", List.of("unchanged", "unchanged"),
            "missing", List.of("no longer in the file", "no longer in the file"),
            "sharing", List.of("row shares an e-mail with another person", "rows share an e-mail with another person"),
            "no-name", List.of("has no name", "have no name"), "repeated", List.of("repeats another row", "repeat another row"),
            "faulty", List.of("needs a correction", "need a correction"));

    private PlanSentence() {
    }

    /**
     * One figure of the sentence.
     *
     * @param what first (new people of an event without any), new, changed, unchanged, missing, sharing, no-name, repeated or faulty
     * @param count more than 0
     */
    public record Part(String what, int count) {
    }

    /** @return what the sentence tells, in its order; what counts zero is left out */
    public static List<Part> parts(Plan plan) {
        Counts counts = plan.counts();
        boolean first = counts.updated() + counts.unchanged() + counts.missing() == 0;
        int nameless = plan.faults().getOrDefault(Why.NO_NAME, 0);
        int repeated = plan.faults().getOrDefault(Why.REPEATED, 0);
        return Stream.of(new Part(first ? "first" : "new", counts.imported()), new Part("changed", counts.updated()),
                new Part("unchanged", counts.unchanged()), new Part("missing", counts.missing()),
                new Part("sharing", first ? plan.sharing() : 0), new Part("no-name", nameless), new Part("repeated", repeated),
                new Part("faulty", counts.rejected() - nameless - repeated)).filter(part -> part.count() > 0).toList();
    }

    /** @return the sentence, in English */
    public static String of(Plan plan) {
        String parts = parts(plan).stream().map(part -> number(part.count()) + " " + ENGLISH.get(part.what()).get(part.count() == 1 ? 0 : 1))
                .collect(Collectors.joining(", "));
        return number(plan.rows()) + (plan.rows() == 1 ? " row: " : " rows: ") + (parts.isEmpty() ? "nothing to do" : parts) + ".";
    }

    private static String number(int count) {
        return String.format(java.util.Locale.ENGLISH, "%,d", count);
    }
}
