package app.checkin.page;

import app.checkin.domain.Import;
import app.checkin.domain.InvalidFields;
import app.checkin.spreadsheet.Field;
import app.checkin.spreadsheet.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The columns of a file as the form of the second step shows them, and what it answers. */
final class ColumnChoices {

    /** First rows that are shown. */
    static final int ROWS = 5;
    /** Columns that are shown; of those beyond, only the ones that are used. */
    static final int SHOWN = 50;

    private static final List<Field> NAMES = List.of(Field.NAME, Field.FIRST_NAME, Field.FAMILY_NAME);
    private static final int SAMPLE = 40;

    private final List<Import.Column> columns;
    private final ImportWords words;

    ColumnChoices(Import draft, ImportWords words) {
        this.columns = draft.sheet().columns();
        this.words = words;
    }

    /** @return the columns to choose for, in their order */
    List<ColumnChoice> choices(List<Row> rows) {
        return shown().stream().map(column -> new ColumnChoice(name(column), columns.get(column).heading(), sample(rows, column))).toList();
    }

    /** @return how many columns are left out of the form; none of them is used */
    int hidden() {
        return columns.size() - shown().size();
    }

    /** @return the form as the columns are now */
    Form form() {
        return Form.showing(shown().stream().collect(Collectors.toMap(ColumnChoices::name, column -> columns.get(column).field())));
    }

    /** @return what can be chosen, by the words of forms */
    Map<String, String> offered() {
        Map<String, String> offered = new LinkedHashMap<>(Map.of("", words.unused()));
        Arrays.stream(Field.values()).forEach(field -> offered.put(field.slug(), words.field(field)));
        return offered;
    }

    /** @return the first rows as they are understood: headings first, then cells */
    List<List<String>> understood(List<Row> rows) {
        List<Integer> used = shown().stream().filter(column -> !columns.get(column).field().isEmpty()).toList();
        List<List<String>> table = new ArrayList<>();
        table.add(used.stream().map(column -> words.field(Field.of(columns.get(column).field()))).toList());
        rows.forEach(row -> table.add(used.stream().map(column -> cut(row.cell(column))).toList()));
        return table;
    }

    /** @return what was chosen, by heading or number from 1
     *  @throws InvalidFields when two columns hold the same, or none holds names */
    Map<String, Optional<Field>> chosen(Form form) {
        Map<String, Optional<Field>> chosen = new LinkedHashMap<>();
        Map<Field, String> first = new HashMap<>();
        List<InvalidFields.Fault> faults = new ArrayList<>();
        for (int column : shown()) {
            Optional<Field> field = Optional.of(form.value(name(column))).filter(slug -> !slug.isEmpty()).map(Field::of);
            Optional<String> earlier = field.map(f -> first.putIfAbsent(f, columns.get(column).heading())).filter(Objects::nonNull);
            earlier.ifPresent(heading -> faults.add(new InvalidFields.Fault(name(column), words.twice(field.orElseThrow(), heading))));
            chosen.put(key(column), field);
        }
        if (NAMES.stream().noneMatch(first::containsKey)) {
            faults.add(new InvalidFields.Fault(name(shown().get(0)), words.nameless()));
        }
        if (!faults.isEmpty()) {
            throw new InvalidFields(faults);
        }
        return chosen;
    }

    private List<Integer> shown() {
        return IntStream.range(0, columns.size()).filter(column -> column < SHOWN || !columns.get(column).field().isEmpty()).boxed().toList();
    }

    /** A heading that is there once says which column is meant, even where it is itself a number. */
    private String key(int column) {
        String heading = columns.get(column).heading();
        boolean once = columns.stream().filter(other -> other.heading().strip().equalsIgnoreCase(heading.strip())).count() == 1;
        return once ? heading : String.valueOf(column + 1);
    }

    private static String name(int column) {
        return "column-" + (column + 1);
    }

    private static String sample(List<Row> rows, int column) {
        return rows.stream().map(row -> row.cell(column)).filter(cell -> !cell.isEmpty()).map(ColumnChoices::cut).collect(Collectors.joining(" · "));
    }

    private static String cut(String cell) {
        return cell.length() <= SAMPLE ? cell : cell.substring(0, SAMPLE) + "…";
    }
}
