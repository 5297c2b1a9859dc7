package app.checkin.spreadsheet;

import app.checkin.domain.InvalidInput;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Which column of a file holds what.
 *
 * @param headingLine line of the headings; what stands above it is no data; 0 where there are none
 * @param headings as the file has them, or "Column C" where it has none; one for each column
 * @param fields one for each column, empty for a column that is not used
 */
public record Columns(int headingLine, List<String> headings, List<Optional<Field>> fields) {

    private static final Set<String> FAMILY_FIRST = Set.of("namevorname", "nachnamevorname", "lastnamefirstname", "lastfirst", "familynamefirstname");
    private static final int LETTERS = 26;

    /** Keeps own copies. */
    public Columns {
        headings = List.copyOf(headings);
        fields = List.copyOf(fields);
    }

    /** @param head the first rows of a file, twenty or more where it has them
     *  @return what each column most likely holds, by its heading, and by its content where no heading tells */
    public static Columns recognise(List<Row> head) {
        return new ColumnGuess(head).columns();
    }

    /** @param chosen by heading, or by number from 1, the field of a column; empty for one that is not to be used
     *  @return with these choices; a field chosen here is taken from the column that had it
     *  @throws InvalidInput naming the headings, when one of the names is none */
    public Columns with(Map<String, Optional<Field>> chosen) {
        List<Optional<Field>> changed = new ArrayList<>(fields);
        chosen.forEach((name, field) -> {
            int column = find(name);
            field.ifPresent(f -> changed.replaceAll(old -> old.equals(field) ? Optional.empty() : old));
            changed.set(column, field);
        });
        return new Columns(headingLine, headings, changed);
    }

    private int find(String name) {
        for (int i = 0; i < headings.size(); i++) {
            if (headings.get(i).equalsIgnoreCase(name.strip()) || String.valueOf(i + 1).equals(name.strip())) {
                return i;
            }
        }
        throw new InvalidInput("There is no column \"" + name + "\". The file has: " + String.join(", ", headings) + ".");
    }

    /** @return the column that holds the field */
    public OptionalInt of(Field field) {
        int column = fields.indexOf(Optional.of(field));
        return column < 0 ? OptionalInt.empty() : OptionalInt.of(column);
    }

    /** @return whether a name can be read with them; without one there is nothing to import */
    public boolean complete() {
        return of(Field.NAME).isPresent() || of(Field.FIRST_NAME).isPresent() || of(Field.FAMILY_NAME).isPresent();
    }

    /** @return these columns
     *  @throws InvalidInput when no column holds a name */
    public Columns required() {
        if (!complete()) {
            throw new UnreadableFile(UnreadableFile.Why.NO_NAMES, String.join(", ", headings));
        }
        return this;
    }

    /** @return whether the row is data and not a heading or something above it */
    public boolean isData(Row row) {
        return row.line() > headingLine;
    }

    /** @return whether the one column of names has the family name first, "Silva, Ana" */
    boolean familyFirst() {
        OptionalInt name = of(Field.NAME);
        return name.isPresent() && FAMILY_FIRST.contains(Headings.fold(headings.get(name.getAsInt())));
    }

    /** @return "Column C" as spreadsheet programs count, for a column without heading */
    static String unnamed(int column) {
        String letters = "";
        for (int rest = column; rest >= 0; rest = rest / LETTERS - 1) {
            letters = (char) ('A' + rest % LETTERS) + letters;
        }
        return "Column " + letters;
    }
}
