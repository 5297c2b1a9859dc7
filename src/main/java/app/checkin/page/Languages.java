package app.checkin.page;

import java.util.List;
import java.util.Locale;

/** The languages that the pages speak. */
final class Languages {

    private static final List<Locale> SPOKEN = List.of(Locale.ENGLISH, Locale.GERMAN);

    private Languages() {
    }

    /** @param accepted value of {@code Accept-Language}; may be empty or nonsense
     *  @return the first of our languages that the reader accepts, else English */
    static Locale accepted(String accepted) {
        try {
            Locale found = Locale.lookup(Locale.LanguageRange.parse(accepted), SPOKEN);
            return found == null ? Locale.ENGLISH : found;
        } catch (IllegalArgumentException nonsense) {
            return Locale.ENGLISH;
        }
    }
}
