package app.checkin.paper;

import java.io.IOException;

/** A ticket on A4, folded in three: the upper third is all that the door needs, the small print is below the fold. */
final class FoldedTicket {

    private static final double WIDTH = 210;
    private static final double HEIGHT = 297;
    private static final double THIRD = HEIGHT / 3;
    private static final double FOLD_MARK = 4;

    private static final double MARGIN = 20;
    private static final double COLUMN = 104;
    private static final double VALUES = 72;
    private static final double CODE = 46;
    private static final double CODE_X = 139;
    private static final double CODE_Y = 17;
    private static final double CODE_MIDDLE = CODE_X + CODE / 2;

    private static final Style TITLE = Style.of(20).heavy();
    private static final Style FACTS = Style.of(12);
    private static final Style SMALL = Style.of(9.5);
    private static final Style NAME = Style.of(16).heavy();
    private static final Style CAPTION = Style.of(8).quiet();
    private static final Style ADVICE = Style.of(9);
    private static final Style REFERENCE = Style.of(18).heavy();

    private final TicketPaper ticket;
    private final TicketWords text;

    FoldedTicket(TicketPaper ticket) {
        this.ticket = ticket;
        this.text = new TicketWords(ticket);
    }

    void draw(Paper paper) throws IOException {
        try (Pen pen = paper.page(WIDTH, HEIGHT)) {
            event(pen);
            holder(pen);
            code(pen);
            folds(pen);
            notes(pen);
        }
    }

    private void event(Pen pen) throws IOException {
        double y = pen.column(MARGIN, 22, COLUMN, 2, ticket.event().name(), TITLE);
        pen.left(MARGIN, y, text.day(), FACTS);
        pen.left(MARGIN, y + FACTS.line(), text.times(), FACTS);
        pen.column(MARGIN, y + 2 * FACTS.line() + 2, COLUMN, 2, ticket.event().place(), SMALL);
    }

    private void holder(Pen pen) throws IOException {
        pen.brush().line(MARGIN, 66, MARGIN + COLUMN, 66, Line.FAINT);
        double y = pen.column(MARGIN, 75, COLUMN, 2, ticket.participant().person().name(), NAME);
        pen.column(MARGIN, y, COLUMN, 1, text.booking(), FACTS);
    }

    private void code(Pen pen) throws IOException {
        pen.brush().code(CODE_X, CODE_Y, CODE, ticket.code());
        pen.centre(CODE_MIDDLE, 73, text.reference(), CAPTION);
        pen.centre(CODE_MIDDLE, 80, ticket.participant().pass().reference().spoken(), REFERENCE);
        pen.middle(CODE_MIDDLE, 85.5, CODE + 14, 2, text.advice(), text.admits() ? ADVICE : ADVICE.heavy());
    }

    private static void folds(Pen pen) throws IOException {
        for (double y = THIRD; y < HEIGHT - 1; y += THIRD) {
            pen.brush().line(0, y, FOLD_MARK, y, Line.FAINT);
            pen.brush().line(WIDTH - FOLD_MARK, y, WIDTH, y, Line.FAINT);
        }
    }

    private void notes(Pen pen) throws IOException {
        double y = THIRD + 16;
        for (TicketWords.Note note : text.notes()) {
            pen.column(MARGIN, y, VALUES - MARGIN - 4, 1, note.label(), SMALL.quiet());
            y = pen.column(VALUES, y, WIDTH - MARGIN - VALUES, 3, note.text(), SMALL) + 2;
        }
    }
}
