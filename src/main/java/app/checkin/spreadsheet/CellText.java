package app.checkin.spreadsheet;

/** Tidies the text of cells, and guards cells of an export against being taken for formulas. */
final class CellText {

    private static final String FORMULA_STARTS = "=+-@\t\r";
    private static final char GUARD = '\'';

    private CellText() {
    }

    /** @return without the guard of an export, and without spaces at the ends, doubled spaces and invisible characters;
     *  line breaks stay, as single ones */
    static String tidy(String raw) {
        String text = guarded(raw) ? raw.substring(1) : raw;
        StringBuilder tidy = new StringBuilder(text.length());
        char gap = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r') {
                gap = '\n';
            } else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                gap = gap == 0 ? ' ' : gap;
            } else if (!invisible(c)) {
                if (gap != 0 && tidy.length() > 0) {
                    tidy.append(gap);
                }
                gap = 0;
                tidy.append(c);
            }
        }
        return tidy.toString();
    }

    /** @return the text as it may stand in a CSV file that a spreadsheet program opens */
    static String guard(String text) {
        return startsLikeFormula(text) || guarded(text) ? GUARD + text : text;
    }

    private static boolean guarded(String text) {
        int i = 0;
        while (i < text.length() && text.charAt(i) == GUARD) {
            i++;
        }
        return i > 0 && startsLikeFormula(text.substring(i));
    }

    private static boolean startsLikeFormula(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
    }

    private static boolean invisible(char c) {
        // format characters join letters in some scripts: only those that never do are dropped
        boolean turnsDirection = c >= '\u202A' && c <= '\u202E' || c >= '\u2066' && c <= '\u2069';
        return Character.isISOControl(c) || turnsDirection || c == '\uFEFF' || c == '\u200B' || c == '\u00AD';
    }
}
