package app.checkin.paper;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** A finished PDF, as somebody sees it who opens it. */
final class Print implements AutoCloseable {

    /** What a class of ours does when asked to write itself. */
    @FunctionalInterface
    interface Writer {
        void write(OutputStream out) throws IOException;
    }

    static final double DPI = 254;
    static final double DOTS_PER_MM = DPI / 25.4;

    final PDDocument document;
    final byte[] bytes;

    /** Keeps the file under target/paper, where people can look at it. */
    Print(String name, Writer writer) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writer.write(out);
        bytes = out.toByteArray();
        Files.write(Files.createDirectories(Path.of("target/paper")).resolve(name + ".pdf"), bytes);
        document = Loader.loadPDF(bytes);
    }

    int pages() {
        return document.getNumberOfPages();
    }

    /** @param page from 0 */
    String text(int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        stripper.setStartPage(page + 1);
        stripper.setEndPage(page + 1);
        return stripper.getText(document);
    }

    /** @return width of the page in millimetres */
    double width(int page) {
        return document.getPage(page).getMediaBox().getWidth() * Style.POINT;
    }

    /** @return how far to the right the text of this page reaches, in millimetres from its left edge */
    double rightEdge(int page) throws IOException {
        double[] edge = {0};
        PDFTextStripper ruler = new PDFTextStripper() {
            @Override
            protected void writeString(String text, List<TextPosition> places) {
                places.forEach(place -> edge[0] = Math.max(edge[0], (place.getX() + place.getWidth()) * Style.POINT));
            }
        };
        ruler.setStartPage(page + 1);
        ruler.setEndPage(page + 1);
        ruler.getText(document);
        return edge[0];
    }

    BufferedImage picture(int page) throws IOException {
        return new PDFRenderer(document).renderImageWithDPI(page, (float) DPI);
    }

    /** @return the longest dark stretch on this height of the page, in millimetres
     *  @param y in millimetres from the top */
    double blackRun(int page, double y) throws IOException {
        BufferedImage picture = picture(page);
        int longest = 0;
        int run = 0;
        for (int x = 0; x < picture.getWidth(); x++) {
            boolean dark = (picture.getRGB(x, (int) (y * DOTS_PER_MM)) & 0xff) < 0xc0;
            run = dark ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest / DOTS_PER_MM;
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
