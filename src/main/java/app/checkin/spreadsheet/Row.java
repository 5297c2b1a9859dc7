package app.checkin.spreadsheet;

import java.util.List;
import java.util.Map;

/**
 * One row of a spreadsheet, its cells as text.
 *
 * @param line number under which a person finds it in the file, from 1
 * @param cells tidied: no space at either end, none doubled, nothing invisible; may be shorter than other rows
 * @param faults by column from 0, why a cell could not be read, as a sentence that says what to do
 */
public record Row(int line, List<String> cells, Map<Integer, String> faults) {

    /** Keeps own copies. */
    public Row {
        cells = List.copyOf(cells);
        faults = Map.copyOf(faults);
    }

    /** @return a row whose cells could all be read */
    public static Row of(int line, List<String> cells) {
        return new Row(line, cells, Map.of());
    }

    /** @param typed what somebody wrote instead of a cell
     *  @return as it would have been read from a file */
    public static String tidied(String typed) {
        return CellText.tidy(typed);
    }

    /** @param column from 0
     *  @return the cell's text, empty where the row is too short */
    public String cell(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }

    /** @return whether there is nothing at all in it */
    public boolean blank() {
        return faults.isEmpty() && cells.stream().allMatch(String::isEmpty);
    }
}
