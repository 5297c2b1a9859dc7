package app.checkin.domain;

/**
 * Text in the same way everywhere. Java's own upper case turns ß into SS and ı into I, and does as the server's language
 * does (in Turkish the lower case of {@code ALREADY_INSIDE} has no dots); its own strip differs between server and browser.
 */
final class Ascii {

    private static final int DISTANCE = 'a' - 'A';
    private static final char NO_BREAK_SPACE = '\u00a0';
    private static final char BYTE_ORDER_MARK = '\ufeff';

    private Ascii() {
    }

    /** @return the text with a to z as capitals, every other character as it is */
    static String upper(String text) {
        char[] characters = text.toCharArray();
        for (int i = 0; i < characters.length; i++) {
            boolean small = characters[i] >= 'a' && characters[i] <= 'z';
            characters[i] -= small ? DISTANCE : 0;
        }
        return new String(characters);
    }

    /** @return the text with A to Z in lower case, every other character as it is */
    static String lower(String text) {
        char[] characters = text.toCharArray();
        for (int i = 0; i < characters.length; i++) {
            boolean capital = characters[i] >= 'A' && characters[i] <= 'Z';
            characters[i] += capital ? DISTANCE : 0;
        }
        return new String(characters);
    }

    /** @return the text without blanks and control characters at either end; a byte order mark is a blank too */
    static String strip(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (from < to && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isBlank(char character) {
        return character <= ' ' || character == NO_BREAK_SPACE || character == BYTE_ORDER_MARK;
    }
}
