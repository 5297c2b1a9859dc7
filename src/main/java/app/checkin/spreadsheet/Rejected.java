package app.checkin.spreadsheet;

import java.util.Arrays;
import java.util.Locale;

/**
 * A row that cannot be used as it is.
 *
 * @param line where in the file
 * @param why the kind of trouble
 * @param detail what stands there, or what it collides with; empty where that adds nothing
 */
public record Rejected(int line, Why why, String detail) implements Reading {

    /** The kinds of trouble, each with a sentence that says what to do; {@code %s} is the detail. */
    public enum Why {
        /** Neither name nor part of one. */
        NO_NAME("There is no name. Fill it in, or leave the row out."),
        /** Longer than any label. */
        LONG_NAME("The name is longer than 200 characters. Shorten it."),
        /** Not of the form name@place. */
        EMAIL("The e-mail \"%s\" is not complete. Correct it or leave it empty."),
        /** A cell beyond its length. */
        LONG_CELL("The cell \"%s\" is longer than 200 characters. Shorten it or do not use that column."),
        /** Categories and parties are shown on phones. */
        LONG_WORD("\"%s\" is longer than 60 characters. Shorten it or do not use that column."),
        /** More than anybody reads at a door. */
        MANY_MARKS("There are more than 5 marks. Keep those that the door needs."),
        /** Guests see marks, and phones are small. */
        LONG_MARK("The mark \"%s\" is longer than 40 characters. Shorten it: guests can see it."),
        /** Not a number of people. */
        GUESTS("\"%s\" does not say how many more people come. Write a number from 0 to 20."),
        /** Not one of our words. */
        STATUS("The status \"%s\" is not known. Write registered, waitlisted or cancelled, or do not use that column."),
        /** A formula or an error in a cell that is needed. */
        CELL("%s"),
        /** The same person twice. */
        REPEATED("This is the same person as in line %s. If it is another one, give it an own e-mail, ID or name; else leave the row out."),
        /** Somebody else wrote the same person while this import ran. */
        TAKEN("This person was added by somebody else just now. Import the file again to compare.");

        private final String sentence;

        Why(String sentence) {
            this.sentence = sentence;
        }

        /** @return the word used in the store and for translations, such as {@code no-name} */
        public String slug() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** @param slug a word as {@link #slug()} gives it */
        public static Why of(String slug) {
            return Arrays.stream(values()).filter(why -> why.slug().equals(slug)).findFirst().orElseThrow();
        }
    }

    private static final int SHOWN = 60;

    /** @return a sentence that says what to do */
    public String reason() {
        return why.sentence.replace("%s", shown());
    }

    /** @return the detail, shortened to what fits into a sentence */
    public String shown() {
        return why == Why.CELL || detail.length() <= SHOWN ? detail : detail.substring(0, SHOWN) + "…";
    }
}
