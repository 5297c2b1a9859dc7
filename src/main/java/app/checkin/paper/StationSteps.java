package app.checkin.paper;

import java.io.IOException;

/** Three pictures that need no language: point the camera, tap Start, scan. */
final class StationSteps {

    private static final double PAGE = 105;
    private static final double STEP = 29;
    private static final double PHONE = 13;
    private static final double TALL = 22;
    private static final double RADIUS = 2;
    private static final double CORNER = 2.2;
    private static final Style CAPTION = Style.of(8.5);
    private static final Style BUTTON = Style.of(6.5).heavy().grey(1);
    private static final Line TICK = new Line(0.9, 1);

    private final Words words;

    StationSteps(Words words) {
        this.words = words;
    }

    /** @param y upper edge of the pictures */
    void draw(Pen pen, double y) throws IOException {
        String[] captions = {words.say("station.step.open"), words.say("station.step.start"), words.say("station.step.scan")};
        for (int i = 0; i < captions.length; i++) {
            double middle = PAGE / 2 + (i - 1) * STEP;
            pen.brush().rounded(new Area(middle - PHONE / 2, y, PHONE, TALL), RADIUS, Line.FIRM);
            pen.middle(middle, y + TALL + 5, STEP - 2, 1, i + 1 + "  " + captions[i], CAPTION);
        }
        camera(pen.brush(), PAGE / 2 - STEP, y + TALL / 2);
        start(pen, PAGE / 2, y + TALL / 2);
        admitted(pen.brush(), PAGE / 2 + STEP, y + TALL / 2);
    }

    /** Corners of a viewfinder around the three squares of a code. */
    private static void camera(Brush brush, double x, double y) throws IOException {
        double reach = 4.6;
        for (int side : new int[] {-1, 1}) {
            for (int edge : new int[] {-1, 1}) {
                brush.line(x + side * reach, y + edge * reach, x + side * (reach - CORNER), y + edge * reach, Line.FIRM);
                brush.line(x + side * reach, y + edge * reach, x + side * reach, y + edge * (reach - CORNER), Line.FIRM);
                if (side < 0 || edge < 0) {
                    brush.frame(new Area(x + side * 1.7 - 0.9, y + edge * 1.7 - 0.9, 1.8, 1.8), Line.FIRM);
                }
            }
        }
        brush.fill(new Area(x + 1, y + 1, 1.2, 1.2), 0);
    }

    private void start(Pen pen, double x, double y) throws IOException {
        pen.brush().pill(new Area(x - 5, y - 2.5, 10, 5), 1.2, 0);
        pen.middle(x, y + 0.8, 9, 1, words.say("station.button"), BUTTON);
    }

    private static void admitted(Brush brush, double x, double y) throws IOException {
        brush.pill(new Area(x - 4.5, y - 4.5, 9, 9), 4.5, 0);
        brush.line(x - 2.1, y + 0.2, x - 0.5, y + 1.8, TICK);
        brush.line(x - 0.8, y + 1.8, x + 2.2, y - 1.6, TICK);
    }
}
