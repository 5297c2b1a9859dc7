package app.checkin.domain;

import java.util.random.RandomGenerator;

/** Makes ids that nobody guesses: 80 random bits, 16 characters, safe in a URL. */
public final class Ids {

    private static final int LENGTH = 16;

    private Ids() {
    }

    /** @return a new id, lower case */
    public static String next(RandomGenerator random) {
        return Ascii.lower(Crockford.random(random, LENGTH));
    }
}
