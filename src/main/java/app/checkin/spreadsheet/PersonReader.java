package app.checkin.spreadsheet;

import app.checkin.domain.Participant.Booking;
import app.checkin.domain.Participant.Person;
import app.checkin.domain.Status;
import app.checkin.spreadsheet.Rejected.Why;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads rows as people. */
public final class PersonReader {

    private static final int MAX_NAME = 200;
    private static final int MAX_CELL = 200;
    private static final int MAX_WORD = 60;
    private static final int MAX_MARK = 40;
    private static final int MAX_MARKS = 5;
    private static final int MAX_GUESTS = 20;
    private static final int MAX_EMAIL = 254;
    private static final Pattern EMAIL = Pattern.compile("[^\\s@,;<>\"]+@[^\\s@,;<>\"]+\\.[^\\s@,;<>\".]{2,}");
    private static final Pattern IN_BRACKETS = Pattern.compile(".*<\\s*([^<>]+?)\\s*>");

    private final Columns columns;

    /** @param columns which column holds what; a name at least */
    public PersonReader(Columns columns) {
        this.columns = columns.required();
    }

    /** @return the person, or why the row is none */
    public Reading read(Row row) {
        try {
            faultless(row);
            Person person = person(row);
            return new PersonRow(row.line(), person, booking(row),
                    new PersonRow.More(status(row), guests(row), cell(row, Field.REFERENCE)));
        } catch (Refusal refusal) {
            return new Rejected(row.line(), refusal.why, refusal.detail);
        }
    }

    private void faultless(Row row) {
        row.faults().forEach((column, fault) -> {
            if (column < columns.fields().size() && columns.fields().get(column).isPresent()) {
                throw new Refusal(Why.CELL, fault);
            }
        });
        for (int column = 0; column < columns.fields().size(); column++) {
            boolean used = columns.fields().get(column).filter(f -> f != Field.MARKS).isPresent();
            if (used && row.cell(column).length() > MAX_CELL) {
                throw new Refusal(Why.LONG_CELL, row.cell(column));
            }
        }
    }

    private Person person(Row row) {
        String family = cell(row, Field.FAMILY_NAME);
        String whole = cell(row, Field.NAME);
        if (columns.familyFirst() && whole.indexOf(',') > 0 && whole.indexOf(',') == whole.lastIndexOf(',')) {
            family = whole.substring(0, whole.indexOf(',')).strip();
            whole = whole.substring(whole.indexOf(',') + 1).strip() + " " + family;
        }
        String name = whole.isEmpty() ? (cell(row, Field.FIRST_NAME) + " " + family).strip() : whole.strip();
        if (name.chars().noneMatch(Character::isLetter)) {
            throw new Refusal(Why.NO_NAME, "");
        }
        if (name.length() > MAX_NAME) {
            throw new Refusal(Why.LONG_NAME, name);
        }
        return new Person(name, family, email(row), Languages.code(cell(row, Field.LANGUAGE)));
    }

    private String email(Row row) {
        String written = cell(row, Field.EMAIL);
        Matcher bracketed = IN_BRACKETS.matcher(written);
        String address = (bracketed.matches() ? bracketed.group(1) : written).replaceFirst("(?i)^mailto:", "");
        boolean none = address.isEmpty() || address.matches("[-–—/?]+");
        if (!none && (address.length() > MAX_EMAIL || !EMAIL.matcher(address).matches())) {
            throw new Refusal(Why.EMAIL, written);
        }
        return none ? "" : address;
    }

    private Booking booking(Row row) {
        String all = columns.of(Field.MARKS).isPresent() ? row.cell(columns.of(Field.MARKS).getAsInt()) : "";
        List<String> marks = Arrays.stream(all.split("[;|\n]")).map(String::strip).filter(mark -> !mark.isEmpty()).distinct().toList();
        marks.stream().filter(mark -> mark.length() > MAX_MARK).findFirst().ifPresent(mark -> {
            throw new Refusal(Why.LONG_MARK, mark);
        });
        if (marks.size() > MAX_MARKS) {
            throw new Refusal(Why.MANY_MARKS, "");
        }
        return new Booking(word(row, Field.CATEGORY), word(row, Field.PARTY), marks, cell(row, Field.EXTERNAL_ID));
    }

    private String word(Row row, Field field) {
        String word = cell(row, field);
        if (word.length() > MAX_WORD) {
            throw new Refusal(Why.LONG_WORD, word);
        }
        return word;
    }

    private Optional<Status> status(Row row) {
        String written = cell(row, Field.STATUS);
        Optional<Status> status = CellWords.status(written);
        if (status.isEmpty() && !written.isEmpty()) {
            throw new Refusal(Why.STATUS, written);
        }
        return status;
    }

    private int guests(Row row) {
        String written = cell(row, Field.PLUS_ONES);
        int guests = CellWords.number(written);
        if (guests < 0 || guests > MAX_GUESTS) {
            throw new Refusal(Why.GUESTS, written);
        }
        return guests;
    }

    private String cell(Row row, Field field) {
        OptionalInt column = columns.of(field);
        return column.isPresent() ? row.cell(column.getAsInt()).replace('\n', ' ') : "";
    }

    /** Leaves the reading of a row; never leaves this class. */
    private static final class Refusal extends RuntimeException {

        private final Why why;
        private final String detail;

        Refusal(Why why, String detail) {
            super(detail, null, false, false);
            this.why = why;
            this.detail = detail;
        }
    }
}
