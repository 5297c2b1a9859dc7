package app.checkin.domain;

import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Six characters a person can read aloud. A reference finds a participant within one event; it never admits by itself.
 *
 * @param text six characters of Crockford's alphabet
 */
public record Reference(String text) {

    private static final int LENGTH = 6;

    /** @return a random reference; the store keeps it unique in the event */
    public static Reference random(RandomGenerator random) {
        return new Reference(Crockford.random(random, LENGTH));
    }

    /** @param typed as somebody wrote it: any case, spaces and hyphens anywhere
     *  @return the reference, empty when the text cannot be one */
    public static Optional<Reference> read(String typed) {
        String text = Crockford.normal(typed.replace(" ", "").replace("-", ""));
        return text.length() == LENGTH && Crockford.holds(text) ? Optional.of(new Reference(text)) : Optional.empty();
    }

    /** @return in two groups, {@code K7P 4QM}, as it is printed and read aloud */
    public String spoken() {
        return text.substring(0, 3) + " " + text.substring(3);
    }
}
