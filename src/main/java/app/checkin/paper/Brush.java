package app.checkin.paper;

import java.awt.Color;
import java.io.IOException;

import org.apache.pdfbox.pdmodel.PDPageContentStream;

import com.google.zxing.common.BitMatrix;

/**
 * Draws lines and shapes on one page, measured in millimetres from its top left corner. Grey goes from 0,
 * black, to 1, white.
 */
final class Brush {

    // how far a curve's handles reach to come nearest to a quarter of a circle
    private static final double QUARTER = 0.5523;

    private final PDPageContentStream page;
    private final double height;

    /** @param height of the page */
    Brush(PDPageContentStream page, double height) {
        this.page = page;
        this.height = height;
    }

    /** Draws a straight line. */
    void line(double x1, double y1, double x2, double y2, Line line) throws IOException {
        stroke(line);
        page.moveTo(points(x1), up(y1));
        page.lineTo(points(x2), up(y2));
        page.stroke();
    }

    /** Draws the outline of a rectangle. */
    void frame(Area area, Line line) throws IOException {
        stroke(line);
        rectangle(area);
        page.stroke();
    }

    /** Fills a rectangle. */
    void fill(Area area, float grey) throws IOException {
        page.setNonStrokingColor(shade(grey));
        rectangle(area);
        page.fill();
    }

    /** Draws a code in one shape, so that no viewer shows seams; the quiet zone around it is left to the caller.
     *  @param side width of its dark part */
    void code(double x, double y, double side, QrCode code) throws IOException {
        double module = side / code.size();
        BitMatrix modules = code.modules();
        page.setNonStrokingColor(Color.BLACK);
        for (int row = 0; row < code.size(); row++) {
            for (Run run : Run.of(modules, row)) {
                page.addRect(points(x + run.start() * module), up(y + (row + 1) * module), points(run.length() * module), points(module));
            }
        }
        page.fill();
    }

    /** Draws the outline of a rectangle with rounded corners. */
    void rounded(Area area, double radius, Line line) throws IOException {
        stroke(line);
        round(area, radius);
        page.stroke();
    }

    /** Fills a rectangle with rounded corners; a square whose radius is half its side is a disc. */
    void pill(Area area, double radius, float grey) throws IOException {
        page.setNonStrokingColor(shade(grey));
        round(area, radius);
        page.fill();
    }

    private void round(Area area, double radius) throws IOException {
        double r = radius;
        double k = radius * (1 - QUARTER);
        double left = area.x();
        double top = area.y();
        double right = area.x() + area.width();
        double bottom = area.y() + area.height();
        page.moveTo(points(left + r), up(top));
        page.lineTo(points(right - r), up(top));
        page.curveTo(points(right - k), up(top), points(right), up(top + k), points(right), up(top + r));
        page.lineTo(points(right), up(bottom - r));
        page.curveTo(points(right), up(bottom - k), points(right - k), up(bottom), points(right - r), up(bottom));
        page.lineTo(points(left + r), up(bottom));
        page.curveTo(points(left + k), up(bottom), points(left), up(bottom - k), points(left), up(bottom - r));
        page.lineTo(points(left), up(top + r));
        page.curveTo(points(left), up(top + k), points(left + k), up(top), points(left + r), up(top));
        page.closePath();
    }

    private void rectangle(Area area) throws IOException {
        page.addRect(points(area.x()), up(area.y() + area.height()), points(area.width()), points(area.height()));
    }

    private void stroke(Line line) throws IOException {
        page.setStrokingColor(shade(line.grey()));
        page.setLineWidth(points(line.width()));
    }

    static Color shade(float grey) {
        return new Color(grey, grey, grey);
    }

    float up(double y) {
        return points(height - y);
    }

    static float points(double millimetres) {
        return (float) (millimetres / Style.POINT);
    }
}
