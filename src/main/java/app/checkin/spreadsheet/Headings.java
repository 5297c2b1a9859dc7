package app.checkin.spreadsheet;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Recognises headings as people write them. */
final class Headings {

    /** How many rows may stand above the headings: a title, a date, an empty line. */
    static final int SEARCHED = 10;

    /** Parts by which longer headings are known, such as "Your e-mail address (for the ticket)". */
    private static final Map<String, Field> PARTS = Map.of("email", Field.EMAIL, "vorname", Field.FIRST_NAME, "firstname", Field.FIRST_NAME,
            "nachname", Field.FAMILY_NAME, "lastname", Field.FAMILY_NAME, "surname", Field.FAMILY_NAME, "plusone", Field.PLUS_ONES,
            "begleitperson", Field.PLUS_ONES, "fullname", Field.NAME, "yourname", Field.NAME);

    private Headings() {
    }

    /** @return lower case, without accents, spaces and punctuation */
    static String fold(String heading) {
        return Normalizer.normalize(heading.toLowerCase(Locale.ROOT), Normalizer.Form.NFD).replace("ß", "ss").replaceAll("[^a-z0-9]", "");
    }

    static Optional<Field> field(String heading) {
        String folded = fold(heading);
        Optional<Field> exact = Field.headed(folded);
        if (exact.isPresent() || folded.isEmpty() || heading.contains("@")) {
            return exact;
        }
        List<Field> parts = PARTS.entrySet().stream().filter(part -> folded.contains(part.getKey())).map(Map.Entry::getValue).distinct().toList();
        return parts.size() == 1 ? Optional.of(parts.get(0)) : Optional.empty();
    }

    /** @return how many of the cells are headings we know */
    static long known(List<String> cells) {
        return cells.stream().map(Headings::field).flatMap(Optional::stream).distinct().count();
    }
}
