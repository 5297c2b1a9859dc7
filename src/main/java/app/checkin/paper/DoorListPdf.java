package app.checkin.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;

/** The paper that runs the door when nothing else does: A4 upright, 32 people to a page, boxes to tick. */
public final class DoorListPdf {

    private static final double WIDTH = 210;
    private static final double HEIGHT = 297;
    private static final int ROWS = 32;
    private static final double LEFT = DoorListRow.LEFT;
    private static final double RIGHT = DoorListRow.RIGHT;
    private static final double TOP = 30;
    private static final double FOOT = 284;

    private static final Style TITLE = Style.of(13).heavy();
    private static final Style TEXT = Style.of(9);

    private final DoorListPaper list;
    private final Words words;
    private final List<Filed> rows;

    /** @param list what to print */
    public DoorListPdf(DoorListPaper list) {
        this.list = list;
        this.words = Words.of(list.event());
        this.rows = list.rows();
    }

    /** Writes the PDF and leaves the stream open. Without anybody to admit it is one page that says so.
     *  @throws IOException when the stream or the temporary file fails */
    public void write(OutputStream out) throws IOException {
        try (Paper paper = new Paper(words.say("door.title", list.event().name(), list.list().name()), words.locale())) {
            for (int page = 0; page < pages(); page++) {
                draw(paper, page);
            }
            paper.write(out);
        }
    }

    /** @return how many pages there will be */
    public int pages() {
        return Math.max(1, (rows.size() + ROWS - 1) / ROWS);
    }

    private void draw(Paper paper, int page) throws IOException {
        List<Filed> here = rows.subList(page * ROWS, Math.min(rows.size(), (page + 1) * ROWS));
        try (Pen pen = paper.page(WIDTH, HEIGHT)) {
            head(pen, page);
            DoorListRow row = new DoorListRow(words, list.admitted());
            row.headings(pen, TOP - 2);
            for (int i = 0; i < here.size(); i++) {
                row.draw(pen, TOP + i * DoorListRow.HEIGHT, here.get(i));
            }
            if (here.isEmpty()) {
                pen.left(LEFT, TOP + DoorListRow.HEIGHT, words.say("door.empty"), TEXT);
            }
            new LetterTabs(WIDTH, TOP, ROWS * DoorListRow.HEIGHT).draw(pen, here);
            foot(pen);
        }
    }

    private void head(Pen pen, int page) throws IOException {
        String number = words.say("page", page + 1, pages());
        pen.column(LEFT, 14, 140, 1, list.event().name(), TITLE);
        pen.right(RIGHT, 14, number, TEXT);
        pen.column(LEFT, 20, 110, 1, list.list().name(), Style.of(11));
        pen.right(RIGHT, 20, words.say("door.printed", words.moment(list.printedAt())), TEXT);
    }

    private void foot(Pen pen) throws IOException {
        LocalDate shred = words.local(list.event().schedule().ends()).plusDays(list.event().details().retentionDays());
        pen.left(LEFT, FOOT, words.say("door.personal", words.date(shred)), TEXT.heavy());
        pen.left(LEFT, FOOT + TEXT.line(), words.say("door.legend", DoorListRow.MARK), TEXT.quiet());
    }
}
