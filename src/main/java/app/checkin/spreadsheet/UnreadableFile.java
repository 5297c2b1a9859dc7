package app.checkin.spreadsheet;

import app.checkin.domain.InvalidInput;
import java.util.Locale;

/** A file in which no list of people can be read. */
public class UnreadableFile extends InvalidInput {

    private final Why why;
    private final String detail;

    /** What it is instead, each with a sentence that says what to do; {@code %s} is the detail. */
    public enum Why {
        /** Not one byte. */
        EMPTY("The file is empty. Choose the one with the participants in it."),
        /** Only blank rows. */
        NOTHING("There is nothing in the file. Choose the one with the participants in it."),
        /** Headings and no more. */
        NOBODY("There are headings in the file, but nobody below them. Choose the one with the participants in it."),
        /** Nothing to call people by; the detail has the headings. */
        NO_NAMES("No column holds names. Write \"name\" above the column that does, or choose it. The file has: %s."),
        /** More than anybody imports at once. */
        MANY_ROWS("The file has more than 50,000 rows. Split it and import the parts one after the other."),
        /** Printed, not a table. */
        PDF("This is a PDF, whatever its name. Save the list as .xlsx or .csv where it was made, or paste its cells."),
        /** From before 2007, or encrypted. */
        OLD_EXCEL("This is an old Excel file (.xls) or one with a password. Open it and save it as .xlsx without a password."),
        /** A screenshot. */
        PICTURE("This is a picture. Choose the spreadsheet itself, saved as .xlsx or .csv."),
        /** Zip and the like. */
        COMPRESSED("This is a compressed folder. Unpack it and choose the spreadsheet in it."),
        /** What some systems export as .xls. */
        WEB_PAGE("This is a web page or XML, whatever its name. Open it in a spreadsheet program and save it as .xlsx or .csv."),
        /** LibreOffice, Numbers, Word. */
        OTHER_PROGRAM("This document is of another program. Open it there and save the list as .xlsx or .csv."),
        /** Half a file. */
        DAMAGED("The file is damaged or was not sent completely. Save it again as .xlsx and choose it once more."),
        /** A workbook that no library understands. */
        ODD_WORKBOOK("The workbook is damaged or of an unusual kind. Open it in a spreadsheet program, save it as .xlsx or .csv and choose it again."),
        /** Made to fill the memory, or formatted to the last row. */
        HUGE_WORKBOOK("The workbook holds far more than a list of people. Copy the rows into a new one, or save it as .csv."),
        /** No text in any encoding. */
        BINARY("This is not a spreadsheet we can read. Save the list as .xlsx or .csv, or paste its cells."),
        /** The detail is the last line that could be read. */
        OPEN_QUOTE("After line %s a quotation mark is opened and never closed, or a cell is longer than " + DelimitedReader.MAX_CELL
                + " characters. Correct that line and choose the file again.");

        private final String sentence;

        Why(String sentence) {
            this.sentence = sentence;
        }

        /** @return the word used for translations, such as {@code old-excel} */
        public String slug() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** @param why what it is instead */
    public UnreadableFile(Why why) {
        this(why, "");
    }

    /** @param why what it is instead
     *  @param detail fills the sentence in */
    public UnreadableFile(Why why, String detail) {
        super(why.sentence.replace("%s", detail));
        this.why = why;
        this.detail = detail;
    }

    /** @return what it is instead */
    public Why why() {
        return why;
    }

    /** @return what fills the sentence in; empty where nothing does */
    public String detail() {
        return detail;
    }
}
