package app.checkin.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

import app.checkin.domain.Station;

/** Cards that make a phone a station: one A6 page each. No PIN stands on them; that is told by mouth. */
public final class StationCardsPdf {

    private static final double WIDTH = 105;
    private static final double HEIGHT = 148;
    private static final double MARGIN = 9;
    private static final double COLUMN = WIDTH - 2 * MARGIN;
    private static final double CODE = 44;
    private static final double CODE_Y = 36;
    private static final double VALUES = 24;

    private static final Style NAME = Style.of(26).heavy();
    private static final Style TEXT = Style.of(9);

    private final List<StationCardPaper> cards;

    /** @param cards of one event, at least one */
    public StationCardsPdf(List<StationCardPaper> cards) {
        if (cards.isEmpty()) {
            throw new IllegalArgumentException("There is no card to print.");
        }
        this.cards = List.copyOf(cards);
    }

    /** Writes the PDF and leaves the stream open.
     *  @throws IOException when the stream or the temporary file fails */
    public void write(OutputStream out) throws IOException {
        Words words = Words.of(cards.get(0).event());
        try (Paper paper = new Paper(words.say("station.title", cards.get(0).event().name()), words.locale())) {
            for (StationCardPaper card : cards) {
                draw(paper, card, words);
            }
            paper.write(out);
        }
    }

    private static void draw(Paper paper, StationCardPaper card, Words words) throws IOException {
        try (Pen pen = paper.page(WIDTH, HEIGHT)) {
            pen.column(MARGIN, 16, COLUMN, 2, card.station().name(), NAME);
            pen.brush().code((WIDTH - CODE) / 2, CODE_Y, CODE, new QrCode(card.link().toString()));
            double y = fact(pen, 90, words.say("station.event"), card.event().name());
            y = fact(pen, y, words.say("station.list"), String.join(", ", card.lists()));
            y = fact(pen, y, words.say("station.may"), rights(card.station(), words));
            fact(pen, y, words.say("station.valid"), words.say("station.until", words.moment(card.validUntil())));
            new StationSteps(words).draw(pen, 118);
        }
    }

    private static double fact(Pen pen, double y, String label, String value) throws IOException {
        pen.left(MARGIN, y, label, TEXT.quiet());
        return pen.column(VALUES, y, WIDTH - MARGIN - VALUES, 2, value, TEXT) + 0.5;
    }

    private static String rights(Station station, Words words) {
        List<String> rights = new ArrayList<>(List.of(words.say("station.may.scan")));
        if (station.may(Station.Right.SEARCH)) {
            rights.add(words.say("station.may.search"));
        }
        if (station.may(Station.Right.OVERRIDE)) {
            rights.add(words.say("station.may.override"));
        }
        return String.join(", ", rights);
    }
}
