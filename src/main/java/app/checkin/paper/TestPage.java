package app.checkin.paper;

import java.io.IOException;
import java.util.List;

import app.checkin.domain.Event;
import app.checkin.domain.TicketCode;

/** The page to print before all others: a rule to measure and a code to scan. */
final class TestPage {

    private static final double WIDTH = 210;
    private static final double HEIGHT = 297;
    private static final double MARGIN = 20;
    private static final double COLUMN = WIDTH - 2 * MARGIN;
    private static final double CODE = 32;
    private static final double CODE_Y = 140;
    private static final double RULE_Y = 96;
    private static final int RULE = 100;
    private static final int CENTIMETRE = 10;
    private static final Style TITLE = Style.of(20).heavy();
    private static final Style TEXT = Style.of(11);
    private static final Style CAPTION = Style.of(8).quiet();

    private final Event event;
    private final Words words;

    TestPage(Event event, Words words) {
        this.event = event;
        this.words = words;
    }

    /** @param cards how many follow
     *  @param pages on how many pages */
    void draw(Paper paper, int cards, int pages) throws IOException {
        try (Pen pen = paper.page(WIDTH, HEIGHT)) {
            pen.left(MARGIN, 26, words.say("sheet.test"), TITLE);
            pen.column(MARGIN, 34, COLUMN, 1, event.name(), TEXT.quiet());
            steps(pen, List.of(words.say("sheet.step.scale"), words.say("sheet.step.ruler"), words.say("sheet.step.scan"),
                words.say("sheet.step.print", pages + 1, cards)));
            rule(pen);
            sample(pen);
        }
    }

    private static void steps(Pen pen, List<String> steps) throws IOException {
        double y = 48;
        for (int i = 0; i < steps.size(); i++) {
            pen.left(MARGIN, y, String.valueOf(i + 1), TEXT.heavy());
            y = pen.column(MARGIN + 7, y, COLUMN - 7, 2, steps.get(i), TEXT) + 1.5;
        }
    }

    private static void rule(Pen pen) throws IOException {
        pen.brush().line(MARGIN, RULE_Y, MARGIN + RULE, RULE_Y, Line.FINE);
        for (int mm = 0; mm <= RULE; mm++) {
            double length = mm % CENTIMETRE == 0 ? 5 : mm % (CENTIMETRE / 2) == 0 ? 3.5 : 2;
            pen.brush().line(MARGIN + mm, RULE_Y, MARGIN + mm, RULE_Y - length, Line.FINE);
        }
        for (int mm = 0; mm <= RULE; mm += CENTIMETRE) {
            pen.centre(MARGIN + mm, RULE_Y + 4.5, String.valueOf(mm), CAPTION);
        }
        pen.left(MARGIN + RULE + 5, RULE_Y + 4.5, "mm", CAPTION);
    }

    /** A well-formed code of the event, all noughts, which no draw of 128 bits will ever give to anybody. */
    private void sample(Pen pen) throws IOException {
        TicketCode nobody = TicketCode.issue(event.tag(), () -> 0);
        pen.brush().code(MARGIN, CODE_Y - CODE + 5, CODE, new QrCode(nobody.text()));
        pen.left(MARGIN, CODE_Y + 14, words.say("sheet.sample"), CAPTION);
    }
}
