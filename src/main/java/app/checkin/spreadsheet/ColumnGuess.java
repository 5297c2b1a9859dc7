package app.checkin.spreadsheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Guesses what the columns of a file hold from its first rows. */
final class ColumnGuess {

    private final List<Row> head;
    private final Optional<Row> heading;
    private final List<Row> data;
    private final int width;
    private final List<Optional<Field>> fields = new ArrayList<>();

    ColumnGuess(List<Row> head) {
        this.head = head;
        this.heading = heading();
        int line = heading.map(Row::line).orElse(0);
        this.data = head.stream().filter(row -> row.line() > line).toList();
        this.width = head.stream().filter(row -> row.line() >= line).mapToInt(ColumnGuess::width).max().orElse(0);
    }

    Columns columns() {
        for (int column = 0; column < width; column++) {
            Optional<Field> field = heading.map(cellOf(column)).flatMap(Headings::field);
            fields.add(field.filter(f -> !fields.contains(field)));
        }
        nameBesideFirstName();
        byContent();
        List<String> names = IntStream.range(0, width)
                .mapToObj(column -> heading.map(cellOf(column)).filter(name -> !name.isEmpty()).orElse(Columns.unnamed(column))).toList();
        return new Columns(heading.map(Row::line).orElse(0), names, fields);
    }

    private static java.util.function.Function<Row, String> cellOf(int column) {
        return row -> row.cell(column);
    }

    private static int width(Row row) {
        int width = row.cells().size();
        while (width > 0 && row.cell(width - 1).isEmpty()) {
            width--;
        }
        return width;
    }

    private Optional<Row> heading() {
        List<Row> searched = head.stream().limit(Headings.SEARCHED).toList();
        Optional<Row> sure = searched.stream().filter(row -> Headings.known(row.cells()) > 1 && !hasAddress(row)).findFirst();
        Optional<Row> likely = searched.stream().filter(row -> Headings.known(row.cells()) == 1 && !hasAddress(row)).findFirst()
                .filter(row -> row.equals(head.get(0)) || width(row) > 1);
        // headings in a language we do not know: only the rows below hold addresses
        Optional<Row> foreign = searched.stream().limit(1).filter(row -> !hasAddress(row) && width(row) > 1
                && head.size() > 1 && head.stream().skip(1).allMatch(ColumnGuess::hasAddress)).findFirst();
        return sure.or(() -> likely).or(() -> foreign);
    }

    private static boolean hasAddress(Row row) {
        return row.cells().stream().anyMatch(cell -> cell.contains("@"));
    }

    /** "Name; Vorname": with a column of first names, the other is the family's. */
    private void nameBesideFirstName() {
        int name = fields.indexOf(Optional.of(Field.NAME));
        boolean first = fields.contains(Optional.of(Field.FIRST_NAME)) && !fields.contains(Optional.of(Field.FAMILY_NAME));
        if (first && name >= 0 && Headings.fold(heading.orElseThrow().cell(name)).equals("name")) {
            fields.set(name, Optional.of(Field.FAMILY_NAME));
        }
    }

    private void byContent() {
        if (!fields.contains(Optional.of(Field.EMAIL))) {
            free(cell -> cell.contains("@"), 0).ifPresent(column -> fields.set(column, Optional.of(Field.EMAIL)));
        }
        boolean named = fields.stream().flatMap(Optional::stream)
                .anyMatch(f -> f == Field.NAME || f == Field.FIRST_NAME || f == Field.FAMILY_NAME);
        if (!named) {
            free(ColumnGuess::words, 0).ifPresent(this::nameAt);
        }
    }

    private void nameAt(int column) {
        Optional<Integer> second = free(ColumnGuess::words, column + 1).filter(next -> next == column + 1);
        boolean split = heading.isEmpty() && second.isPresent() && oneWordEach(column) && oneWordEach(column + 1);
        fields.set(column, Optional.of(split ? Field.FIRST_NAME : Field.NAME));
        if (split) {
            fields.set(column + 1, Optional.of(Field.FAMILY_NAME));
        }
    }

    private Optional<Integer> free(Predicate<String> like, int from) {
        return IntStream.range(from, width).filter(column -> fields.get(column).isEmpty() && mostly(column, like)).boxed().findFirst();
    }

    private boolean mostly(int column, Predicate<String> like) {
        List<String> filled = data.stream().map(cellOf(column)).filter(cell -> !cell.isEmpty()).toList();
        return !filled.isEmpty() && filled.stream().filter(like).count() * 2 > filled.size();
    }

    /** Many different single words are names; the same few again and again are a category. */
    private boolean oneWordEach(int column) {
        long different = data.stream().map(cellOf(column)).distinct().count();
        return mostly(column, cell -> !cell.contains(" ")) && different * 2 > data.size();
    }

    private static boolean words(String cell) {
        return !cell.contains("@") && cell.chars().filter(Character::isLetter).count() * 2 > cell.length();
    }
}
