package app.checkin.spreadsheet;

import app.checkin.domain.Conflict;

/** A file beyond {@link SpreadsheetFile#MAX_BYTES}; becomes 413. */
public class FileTooLarge extends Conflict {

    /** With the sentence that says what to do. */
    public FileTooLarge() {
        super("too-large", "The file is larger than 20 MB. Remove pictures and other sheets from it, or save it as .csv, and send it again.");
    }
}
