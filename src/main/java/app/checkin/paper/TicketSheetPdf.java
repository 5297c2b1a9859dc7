package app.checkin.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * Tickets as cards of 90 × 52 mm, ten to an A4 page, with marks to cut along. The first page is for trying the printer.
 * Pages are written one after the other: thousands of cards take no more heap than ten.
 */
public final class TicketSheetPdf {

    private static final double WIDTH = 210;
    private static final double HEIGHT = 297;
    private static final int COLUMNS = 2;
    private static final int ROWS = 5;
    private static final int CARDS = COLUMNS * ROWS;
    private static final double LEFT = (WIDTH - COLUMNS * TicketCard.WIDTH) / 2;
    private static final double TOP = (HEIGHT - ROWS * TicketCard.HEIGHT) / 2;
    private static final double MARK = 5;
    private static final double GAP = 2;

    private final TicketSheetPaper sheet;

    /** @param sheet what to print */
    public TicketSheetPdf(TicketSheetPaper sheet) {
        this.sheet = sheet;
    }

    /** Writes the PDF and leaves the stream open.
     *  @throws IOException when the stream or the temporary file fails */
    public void write(OutputStream out) throws IOException {
        Words words = Words.of(sheet.event());
        List<Filed> cards = sheet.cards();
        try (Paper paper = new Paper(words.say("sheet.title", sheet.event().name()), words.locale())) {
            new TestPage(sheet.event(), words).draw(paper, cards.size(), pages(cards.size()));
            for (int first = 0; first < cards.size(); first += CARDS) {
                draw(paper, cards.subList(first, Math.min(first + CARDS, cards.size())));
            }
            paper.write(out);
        }
    }

    /** Writes the page for trying the printer alone, and leaves the stream open.
     *  @throws IOException when the stream or the temporary file fails */
    public void writeTestPage(OutputStream out) throws IOException {
        Words words = Words.of(sheet.event());
        int cards = cards();
        try (Paper paper = new Paper(words.say("sheet.title", sheet.event().name()), words.locale())) {
            new TestPage(sheet.event(), words).draw(paper, cards, pages(cards));
            paper.write(out);
        }
    }

    /** @return how many cards there will be */
    public int cards() {
        return sheet.cards().size();
    }

    /** @return how many pages of cards there will be, the test page not counted */
    public int pages() {
        return pages(cards());
    }

    private static int pages(int cards) {
        return (cards + CARDS - 1) / CARDS;
    }

    private void draw(Paper paper, List<Filed> cards) throws IOException {
        try (Pen pen = paper.page(WIDTH, HEIGHT)) {
            for (int i = 0; i < cards.size(); i++) {
                Filed card = cards.get(i);
                double x = LEFT + i % COLUMNS * TicketCard.WIDTH;
                double y = TOP + i / COLUMNS * TicketCard.HEIGHT;
                TicketPaper ticket = new TicketPaper(sheet.event(), card.participant(), card.partySize());
                new TicketCard(ticket, sheet.initial(card)).draw(pen, x, y);
            }
            marks(pen.brush());
        }
    }

    /** Short lines outside the cards, and crosses where four of them meet. */
    private static void marks(Brush brush) throws IOException {
        double right = LEFT + COLUMNS * TicketCard.WIDTH;
        double bottom = TOP + ROWS * TicketCard.HEIGHT;
        for (int column = 0; column <= COLUMNS; column++) {
            double x = LEFT + column * TicketCard.WIDTH;
            brush.line(x, TOP - GAP - MARK, x, TOP - GAP, Line.FINE);
            brush.line(x, bottom + GAP, x, bottom + GAP + MARK, Line.FINE);
        }
        for (int row = 0; row <= ROWS; row++) {
            double y = TOP + row * TicketCard.HEIGHT;
            brush.line(LEFT - GAP - MARK, y, LEFT - GAP, y, Line.FINE);
            brush.line(right + GAP, y, right + GAP + MARK, y, Line.FINE);
            cross(brush, LEFT + TicketCard.WIDTH, y);
        }
    }

    private static void cross(Brush brush, double x, double y) throws IOException {
        brush.line(x - GAP, y, x + GAP, y, Line.FAINT);
        brush.line(x, y - GAP, x, y + GAP, Line.FAINT);
    }
}
