package app.checkin.page;

import app.checkin.domain.Import;
import app.checkin.spreadsheet.Field;
import app.checkin.spreadsheet.Rejected;
import app.checkin.spreadsheet.Rejected.Why;
import app.checkin.spreadsheet.Row;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Rows that cannot be used yet, as a form in which they are corrected. */
final class RejectedRows {

    private static final Pattern NAME = Pattern.compile("row-(\\d{1,8})-([a-z-]+)");
    private static final String WITHOUT = "without";
    private static final Set<Field> ALWAYS = Set.of(Field.NAME, Field.FIRST_NAME, Field.FAMILY_NAME, Field.EMAIL);
    private static final Set<Why> TOO_LONG = Set.of(Why.LONG_CELL, Why.LONG_WORD);
    private static final Map<Why, Set<Field>> BESIDES = Map.of(Why.REPEATED, Set.of(Field.EXTERNAL_ID), Why.GUESTS, Set.of(Field.PLUS_ONES),
            Why.STATUS, Set.of(Field.STATUS), Why.LONG_MARK, Set.of(Field.MARKS), Why.MANY_MARKS, Set.of(Field.MARKS));

    private final List<Import.Column> columns;
    private final ImportWords words;

    RejectedRows(Import draft, ImportWords words) {
        this.columns = draft.sheet().columns();
        this.words = words;
    }

    RejectedRow entry(Rejected rejected, Map<Integer, Row> rows) {
        Row row = rows.getOrDefault(rejected.line(), Row.of(rejected.line(), List.of()));
        List<RejectedRow.Cell> cells = new ArrayList<>();
        for (int column = 0; column < columns.size(); column++) {
            String slug = columns.get(column).field();
            if (!slug.isEmpty() && concerns(rejected, row, column)) {
                Field field = Field.of(slug);
                cells.add(new RejectedRow.Cell("row-" + row.line() + "-" + slug, words.field(field), shown(field, row.cell(column))));
            }
        }
        return new RejectedRow(rejected.line(), words.reason(rejected), cells);
    }

    /** @param sent the form
     *  @param names of its fields
     *  @param rows as they are now, by line
     *  @return by line, the cells that were changed; empty for a row that is to be left out */
    Map<Integer, Optional<Map<Field, String>>> corrections(Form sent, Set<String> names, Map<Integer, Row> rows) {
        Map<Integer, Map<Field, String>> changed = new TreeMap<>();
        for (String name : names) {
            Matcher cell = NAME.matcher(name);
            int column = cell.matches() ? column(cell.group(2)) : -1;
            if (column >= 0 && rows.containsKey(Integer.parseInt(cell.group(1)))) {
                Field field = Field.of(cell.group(2));
                Row row = rows.get(Integer.parseInt(cell.group(1)));
                if (!sent.value(name).equals(shown(field, row.cell(column)))) {
                    changed.computeIfAbsent(row.line(), line -> new EnumMap<>(Field.class)).put(field, sent.value(name));
                }
            }
        }
        Map<Integer, Optional<Map<Field, String>>> corrections = new HashMap<>();
        changed.forEach((line, texts) -> corrections.put(line, Optional.of(texts)));
        rows.keySet().stream().filter(line -> sent.has(WITHOUT, String.valueOf(line))).forEach(line -> corrections.put(line, Optional.empty()));
        return corrections;
    }

    /** @return the lines of which the form has fields */
    static Set<Integer> lines(Set<String> names) {
        return names.stream().map(NAME::matcher).filter(Matcher::matches).map(cell -> Integer.valueOf(cell.group(1)))
                .collect(Collectors.toSet());
    }

    private boolean concerns(Rejected rejected, Row row, int column) {
        Field field = Field.of(columns.get(column).field());
        boolean tooLong = TOO_LONG.contains(rejected.why()) && row.cell(column).replace('\n', ' ').equals(rejected.detail().replace('\n', ' '));
        return ALWAYS.contains(field) || BESIDES.getOrDefault(rejected.why(), Set.of()).contains(field) || row.faults().containsKey(column) || tooLong;
    }

    private int column(String slug) {
        return columns.stream().map(Import.Column::field).toList().indexOf(slug);
    }

    /** Input fields have one line; marks may be on several in their cell. */
    private static String shown(Field field, String cell) {
        return cell.replace("\n", field == Field.MARKS ? "; " : " ");
    }
}
