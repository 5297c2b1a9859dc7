package app.checkin.paper;

import java.io.IOException;

/** A ticket to cut out: who, what and when on the left, the code on the right, the letter for sorting in the corner. */
final class TicketCard {

    /** Width of a card in millimetres. */
    static final double WIDTH = 90;
    /** Height of a card in millimetres. */
    static final double HEIGHT = 52;

    private static final double MARGIN = 5;
    private static final double COLUMN = 40;
    private static final double CODE = 32;
    private static final double CODE_X = 52;
    private static final double CODE_Y = 5.5;
    private static final double FOOT = 47.5;
    private static final double BOOKING_LINE = 5;
    private static final double CODE_MIDDLE = CODE_X + CODE / 2;

    private static final Style INITIAL = Style.of(14).heavy().quiet();
    private static final double INITIAL_WIDTH = 8;
    private static final Style TITLE = Style.of(8).heavy();
    private static final Style FACTS = Style.of(7.5);
    private static final Style NAME = Style.of(13).heavy();
    private static final Style BOOKING = Style.of(8.5);
    private static final Style REFERENCE = Style.of(12).heavy();

    private final TicketPaper ticket;
    private final TicketWords text;
    private final String initial;

    /** @param initial under which the card is filed */
    TicketCard(TicketPaper ticket, String initial) {
        this.ticket = ticket;
        this.text = new TicketWords(ticket);
        this.initial = initial;
    }

    /** Draws the card with its upper left corner here. */
    void draw(Pen pen, double x, double y) throws IOException {
        pen.left(x + MARGIN, y + 9.5, initial, INITIAL);
        double title = x + MARGIN + INITIAL_WIDTH;
        double below = pen.column(title, y + 7.5, COLUMN - INITIAL_WIDTH, 3, ticket.event().name(), TITLE);
        below = pen.column(title, below, COLUMN - INITIAL_WIDTH, 2, text.day(), FACTS);
        pen.column(title, below, COLUMN - INITIAL_WIDTH, 1, text.times(), FACTS);
        boolean booked = !text.booking().isEmpty();
        pen.above(x + MARGIN, y + (booked ? FOOT - BOOKING_LINE : FOOT), COLUMN, 3, ticket.participant().person().name(), NAME);
        pen.above(x + MARGIN, y + FOOT, COLUMN, 1, text.booking(), BOOKING);
        pen.brush().code(x + CODE_X, y + CODE_Y, CODE, ticket.code());
        pen.centre(x + CODE_MIDDLE, y + FOOT, ticket.participant().pass().reference().spoken(), REFERENCE);
    }
}
