package app.checkin.domain;

import java.util.random.RandomGenerator;

/** Crockford's base 32: digits and capitals without I, L, O and U, so that nobody mistakes one for another. */
final class Crockford {

    static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private Crockford() {
    }

    /** @return {@code length} random characters of 5 bits each */
    static String random(RandomGenerator random, int length) {
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append(ALPHABET.charAt(random.nextInt(32)));
        }
        return text.toString();
    }

    /** Maps what people and scanners write instead: lower case, and I, L, O for 1, 1, 0. */
    static String normal(String text) {
        return Ascii.upper(text).replace('I', '1').replace('L', '1').replace('O', '0');
    }

    static boolean holds(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (ALPHABET.indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }
}
