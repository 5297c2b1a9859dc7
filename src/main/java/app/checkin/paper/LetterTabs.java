package app.checkin.paper;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Black tabs at the right edge, one for each letter of the page, each letter at its own height, to find a page in a stack. */
final class LetterTabs {

    private static final String LETTERS = "#ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final int OTHERS = LETTERS.length();
    private static final double TAB = 12;
    // of printers that leave a margin of 4 mm the letter is still seen whole
    private static final double LETTER = 3.6;
    private static final Style WHITE = Style.of(12).heavy().grey(1);
    private static final double CAP = 1.5;

    private final double edge;
    private final double top;
    private final double height;

    /** @param edge width of the page
     *  @param height of the whole alphabet and one tab for other alphabets */
    LetterTabs(double edge, double top, double height) {
        this.edge = edge;
        this.top = top;
        this.height = height / (OTHERS + 1);
    }

    void draw(Pen pen, List<Filed> rows) throws IOException {
        Map<Integer, String> letters = new TreeMap<>();
        rows.forEach(row -> letters.putIfAbsent(slot(row.ownInitial()), row.ownInitial()));
        for (var letter : letters.entrySet()) {
            double y = top + letter.getKey() * height;
            pen.brush().fill(new Area(edge - TAB, y, TAB, height), 0);
            pen.centre(edge - TAB + LETTER, y + height / 2 + CAP, letter.getValue(), WHITE);
        }
    }

    private static int slot(String letter) {
        int slot = LETTERS.indexOf(letter);
        return slot < 0 ? OTHERS : slot;
    }
}
