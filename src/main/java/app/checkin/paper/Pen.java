package app.checkin.paper;

import java.io.Closeable;
import java.io.IOException;

import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

/**
 * Writes on one page. All places and lengths are millimetres from the page's top left corner, text stands on its
 * baseline. Lines and shapes are drawn by its brush.
 */
final class Pen implements Closeable {

    private static final double BOLD_STROKE = 0.028;
    private static final double HALF = 0.5;

    private final PDPageContentStream page;
    private final Typeface face;
    private final Brush brush;

    /** @param brush for the same page */
    Pen(PDPageContentStream page, Typeface face, Brush brush) {
        this.page = page;
        this.face = face;
        this.brush = brush;
    }

    /** @return what draws on the same page */
    Brush brush() {
        return brush;
    }

    /** Writes one line to the right of {@code x}. */
    void left(double x, double y, String text, Style style) throws IOException {
        show(x, y, face.printable(text), style);
    }

    /** Writes one line that ends at {@code x}. */
    void right(double x, double y, String text, Style style) throws IOException {
        String printable = face.printable(text);
        show(x - face.width(printable, style.size()), y, printable, style);
    }

    /** Writes one line with its middle at {@code x}. */
    void centre(double x, double y, String text, Style style) throws IOException {
        String printable = face.printable(text);
        show(x - face.width(printable, style.size()) * HALF, y, printable, style);
    }

    /** Writes into a column, in {@code most} lines at most, smaller where it must.
     *  @return the baseline for what follows in the same style */
    double column(double x, double y, double width, int most, String text, Style style) throws IOException {
        Lines lines = Lines.fit(face, text, style, width, most);
        return lines(x, y, lines, 0) + style.line();
    }

    /** As {@link #column}, with the last line on {@code y}. */
    void above(double x, double y, double width, int most, String text, Style style) throws IOException {
        Lines lines = Lines.fit(face, text, style, width, most);
        lines(x, y - (lines.texts().size() - 1) * lines.style().line(), lines, 0);
    }

    /** As {@link #column}, with the middle of each line at {@code x}. */
    double middle(double x, double y, double width, int most, String text, Style style) throws IOException {
        Lines lines = Lines.fit(face, text, style, width, most);
        return lines(x, y, lines, HALF) + style.line();
    }

    /** @return where the last line stands */
    private double lines(double x, double y, Lines lines, double shift) throws IOException {
        double line = lines.style().line();
        for (int i = 0; i < lines.texts().size(); i++) {
            String text = lines.texts().get(i);
            show(x - face.width(text, lines.style().size()) * shift, y + i * line, text, lines.style());
        }
        return y + (lines.texts().size() - 1) * line;
    }

    @Override
    public void close() throws IOException {
        page.close();
    }

    private void show(double x, double y, String printable, Style style) throws IOException {
        page.beginText();
        page.setFont(face.font(), (float) style.size());
        page.setNonStrokingColor(Brush.shade(style.grey()));
        weigh(style);
        page.newLineAtOffset(Brush.points(x), brush.up(y));
        page.showText(printable);
        page.endText();
    }

    /** There is one weight in the file; the heavier one is the same letters with a fine outline. */
    private void weigh(Style style) throws IOException {
        page.setRenderingMode(style.bold() ? RenderingMode.FILL_STROKE : RenderingMode.FILL);
        if (style.bold()) {
            page.setStrokingColor(Brush.shade(style.grey()));
            page.setLineWidth((float) (style.size() * BOLD_STROKE));
        }
    }
}
