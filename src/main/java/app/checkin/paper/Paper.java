package app.checkin.paper;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/**
 * One PDF document in the making. Finished pages wait in a temporary file, so that thousands of them take no heap.
 * The same content gives the same bytes.
 */
final class Paper implements Closeable {

    private static final String PRODUCER = "Check-in";
    private static final long SAME_ID = 1;

    private final PDDocument document;
    private final Typeface face;

    /** @param title shown in the window's bar and read by screen readers; names no person
     *  @param language of the document */
    Paper(String title, Locale language) throws IOException {
        document = new PDDocument(IOUtils.createTempFileOnlyStreamCache());
        face = new Typeface(document);
        document.setDocumentId(SAME_ID);
        document.getDocumentInformation().setTitle(title);
        document.getDocumentInformation().setProducer(PRODUCER);
        document.getDocumentCatalog().setLanguage(language.toLanguageTag());
        PDViewerPreferences viewer = new PDViewerPreferences(document.getDocumentCatalog().getCOSObject());
        viewer.setDisplayDocTitle(true);
        document.getDocumentCatalog().setViewerPreferences(viewer);
    }

    /** Adds a page; close its pen before asking for the next one.
     *  @param width in millimetres
     *  @param height in millimetres */
    Pen page(double width, double height) throws IOException {
        PDPage page = new PDPage(new PDRectangle((float) (width / Style.POINT), (float) (height / Style.POINT)));
        document.addPage(page);
        PDPageContentStream content = new PDPageContentStream(document, page);
        return new Pen(content, face, new Brush(content, height));
    }

    /** Writes the document; nothing can be added afterwards. The stream stays open. */
    void write(OutputStream out) throws IOException {
        document.save(out);
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
