package app.checkin.page;

/**
 * One column of a file, for which is chosen what it holds.
 *
 * @param name of its form field
 * @param heading in the file
 * @param sample its first cells
 */
public record ColumnChoice(String name, String heading, String sample) {
}
