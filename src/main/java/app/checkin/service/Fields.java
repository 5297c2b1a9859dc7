package app.checkin.service;

import app.checkin.domain.InvalidFields;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Looks through the fields of a draft and tells every fault at once, in sentences. */
final class Fields {

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]");

    private final List<InvalidFields.Fault> faults = new ArrayList<>();

    /** A text of one line that may be empty. */
    Fields text(String field, String value, int most) {
        if (value.codePointCount(0, value.length()) > most) {
            return fault(field, "has more than " + most + " characters. Shorten it.");
        }
        return CONTROL.matcher(value).find() ? fault(field, "has line breaks or control characters. Remove them.") : this;
    }

    /** A text of one line that must be there. */
    Fields needed(String field, String value, int most) {
        return value.isBlank() ? fault(field, "is empty. Fill it in.") : text(field, value, most);
    }

    /** Anything else that can be told in a sentence. */
    Fields must(boolean right, String field, String sentence) {
        return right ? this : fault(field, sentence);
    }

    /** @throws InvalidFields when there was a fault */
    void check() {
        if (!faults.isEmpty()) {
            throw new InvalidFields(faults);
        }
    }

    private Fields fault(String field, String sentence) {
        faults.add(new InvalidFields.Fault(field, "\"" + field + "\" " + sentence));
        return this;
    }
}
