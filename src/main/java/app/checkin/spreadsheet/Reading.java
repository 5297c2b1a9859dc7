package app.checkin.spreadsheet;

/** What became of a row: a person, or a reason why not. */
public sealed interface Reading permits PersonRow, Rejected {

    /** @return where in the file, from 1 */
    int line();
}
