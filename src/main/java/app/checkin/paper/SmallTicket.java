package app.checkin.paper;

import java.io.IOException;

/** A ticket on A6: one narrow column with the code in its middle. */
final class SmallTicket {

    private static final double WIDTH = 105;
    private static final double HEIGHT = 148;
    private static final double MARGIN = 9;
    private static final double COLUMN = WIDTH - 2 * MARGIN;
    private static final double MIDDLE = WIDTH / 2;
    private static final double CODE = 46;

    private static final Style TITLE = Style.of(14).heavy();
    private static final Style FACTS = Style.of(10);
    private static final Style NAME = Style.of(13).heavy();
    private static final Style REFERENCE = Style.of(18).heavy();
    private static final Style SMALL = Style.of(8.5);
    private static final Style CAPTION = Style.of(8).quiet();
    private static final Style NOTES = Style.of(6.5).quiet();

    private final TicketPaper ticket;
    private final TicketWords text;

    SmallTicket(TicketPaper ticket) {
        this.ticket = ticket;
        this.text = new TicketWords(ticket);
    }

    void draw(Paper paper) throws IOException {
        try (Pen pen = paper.page(WIDTH, HEIGHT)) {
            event(pen);
            code(pen);
            holder(pen);
            notes(pen);
        }
    }

    private void event(Pen pen) throws IOException {
        double y = pen.column(MARGIN, 14, COLUMN, 2, ticket.event().name(), TITLE);
        pen.column(MARGIN, y, COLUMN, 1, text.day() + " · " + text.times(), FACTS);
    }

    private void code(Pen pen) throws IOException {
        pen.brush().code(MIDDLE - CODE / 2, 35, CODE, ticket.code());
        pen.centre(MIDDLE, 91, text.reference(), CAPTION);
        pen.centre(MIDDLE, 98, ticket.participant().pass().reference().spoken(), REFERENCE);
        pen.middle(MIDDLE, 103, COLUMN, 1, text.advice(), text.admits() ? SMALL : SMALL.heavy());
    }

    private void holder(Pen pen) throws IOException {
        pen.brush().line(MARGIN, 107, WIDTH - MARGIN, 107, Line.FAINT);
        double y = pen.column(MARGIN, 113.5, COLUMN, 2, ticket.participant().person().name(), NAME);
        y = text.booking().isEmpty() ? y : pen.column(MARGIN, y, COLUMN, 1, text.booking(), SMALL);
        pen.column(MARGIN, y, COLUMN, 2, ticket.event().place(), SMALL);
    }

    private void notes(Pen pen) throws IOException {
        double y = 138.5;
        for (TicketWords.Note note : text.notes()) {
            y = pen.column(MARGIN, y, COLUMN, 1, note.label() + ": " + note.text(), NOTES);
        }
    }
}
