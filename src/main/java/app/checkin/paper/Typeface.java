package app.checkin.paper;

import java.io.IOException;
import java.io.InputStream;
import java.text.Bidi;
import java.text.Normalizer;

import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The one typeface of a document: Liberation Sans, which PDFBox brings along (SIL Open Font License), with Latin for
 * all of Europe and Vietnam, Greek, Cyrillic and Hebrew. Only the characters used are embedded.
 */
final class Typeface {

    private static final String FILE = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final int MISSING = '□';
    private static final double UNITS = 1000;

    private final PDType0Font font;
    private final CmapLookup glyphs;

    /** Parses the typeface anew: a parsed one cannot be shared between documents that are written at the same time. */
    Typeface(PDDocument document) throws IOException {
        try (InputStream file = PDDocument.class.getResourceAsStream(FILE)) {
            TrueTypeFont parsed = new TTFParser().parse(new RandomAccessReadBuffer(file));
            document.registerTrueTypeFontForClosing(parsed);
            // ligatures would cost two thirds of the time of a sheet, and make names harder to search for
            parsed.setEnableGsub(false);
            font = PDType0Font.load(document, parsed, true);
            glyphs = parsed.getUnicodeCmapLookup();
        }
    }

    PDType0Font font() {
        return font;
    }

    /** @return the text as it can be printed: one line, in visual order; a box stands for each character that is lacking */
    String printable(String text) {
        StringBuilder line = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(character -> append(line, character));
        return visual(line.toString());
    }

    /** @param text as {@link #printable} gives it
     *  @param size in points
     *  @return how wide it is in millimetres */
    double width(String text, double size) throws IOException {
        return font.getStringWidth(text) / UNITS * size * Style.POINT;
    }

    private void append(StringBuilder line, int character) {
        int type = Character.getType(character);
        if (Character.isISOControl(character) || Character.isWhitespace(character)) {
            line.append(' ');
        } else if (type != Character.FORMAT && glyphs.getGlyphId(character) > 0) {
            line.appendCodePoint(character);
        } else if (type != Character.FORMAT && type != Character.NON_SPACING_MARK && type != Character.ENCLOSING_MARK) {
            // what only changes its neighbour, such as a joiner between two emoji, leaves no box of its own
            line.appendCodePoint(MISSING);
        }
    }

    /** PDF shows characters from left to right, so Hebrew has to be turned round before. */
    private static String visual(String text) {
        if (!Bidi.requiresBidi(text.toCharArray(), 0, text.length())) {
            return text;
        }
        Bidi bidi = new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
        byte[] levels = new byte[text.length()];
        Character[] characters = new Character[text.length()];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = (byte) bidi.getLevelAt(i);
            characters[i] = text.charAt(i);
        }
        Bidi.reorderVisually(levels, 0, characters, 0, characters.length);
        StringBuilder turned = new StringBuilder();
        for (char character : characters) {
            turned.append(character);
        }
        return turned.toString();
    }
}
