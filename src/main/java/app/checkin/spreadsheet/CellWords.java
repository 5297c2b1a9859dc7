package app.checkin.spreadsheet;

import app.checkin.domain.Status;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Understands the words that people write for numbers and states, in English and German. */
final class CellWords {

    private static final Pattern GUESTS = Pattern.compile("\\+?\\s*(\\d{1,3})(\\s*(\\p{L}|[ .-])*)?");
    private static final Map<String, Status> STATUS_WORDS = Map.ofEntries(Map.entry("registered", Status.REGISTERED),
            Map.entry("confirmed", Status.REGISTERED), Map.entry("paid", Status.REGISTERED), Map.entry("angemeldet", Status.REGISTERED),
            Map.entry("bestatigt", Status.REGISTERED), Map.entry("bezahlt", Status.REGISTERED), Map.entry("cancelled", Status.CANCELLED),
            Map.entry("canceled", Status.CANCELLED), Map.entry("storniert", Status.CANCELLED), Map.entry("abgesagt", Status.CANCELLED),
            Map.entry("abgemeldet", Status.CANCELLED), Map.entry("waitlisted", Status.WAITLISTED),
            Map.entry("waitinglist", Status.WAITLISTED), Map.entry("warteliste", Status.WAITLISTED));
    private static final Map<String, Integer> NUMBER_WORDS = Map.of("no", 0, "nein", 0, "none", 0, "keine", 0, "yes", 1, "ja", 1, "x", 1);

    private CellWords() {
    }

    static Optional<Status> status(String written) {
        return Optional.ofNullable(STATUS_WORDS.get(Headings.fold(written)));
    }

    /** @return "+2" as 2, nothing as 0, -1 for what is no number of people */
    static int number(String written) {
        Matcher number = GUESTS.matcher(written);
        if (written.matches("[-–—]?")) {
            return 0;
        }
        return number.matches() ? Integer.parseInt(number.group(1)) : NUMBER_WORDS.getOrDefault(Headings.fold(written), -1);
    }
}
