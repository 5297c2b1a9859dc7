package app.checkin.domain;

/**
 * ISO 7064 MOD 37,36: one alphanumeric check character that catches every single wrong character and all but about one
 * in 600 swaps of neighbours. A code that slips through is still one that nobody holds.
 */
final class CheckCharacter {

    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final int MODULUS = 36;

    private CheckCharacter() {
    }

    /** @param text digits and capitals
     *  @return the check character to append */
    static char of(String text) {
        int check = MODULUS;
        for (int i = 0; i < text.length(); i++) {
            int sum = (check + ALPHABET.indexOf(text.charAt(i))) % MODULUS;
            check = 2 * (sum == 0 ? MODULUS : sum) % (MODULUS + 1);
        }
        return ALPHABET.charAt((MODULUS + 1 - check) % MODULUS);
    }
}
