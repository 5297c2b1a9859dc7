package app.checkin.paper;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A text broken into lines that fit. It is set smaller before a word is broken, and cut, with an ellipsis, only where
 * nothing else helps: no name ever runs over its edge.
 *
 * @param style the size it came to
 * @param texts the lines, printable
 */
record Lines(Style style, List<String> texts) {

    private static final double SMALLEST = 0.6;
    private static final double STEP = 0.5;
    private static final String ELLIPSIS = "…";

    /** @param width in millimetres
     *  @param most how many lines there is room for */
    static Lines fit(Typeface face, String text, Style style, double width, int most) throws IOException {
        String printable = face.printable(text).strip();
        double least = style.size() * SMALLEST;
        for (double size = style.size(); size >= least; size -= STEP) {
            List<String> lines = new Wrap(face, size, width).words(printable);
            if (lines.size() <= most && widest(face, lines, size) <= width) {
                return new Lines(style.sized(size), lines);
            }
        }
        return new Lines(style.sized(least), cut(new Wrap(face, least, width), printable, most));
    }

    private static double widest(Typeface face, List<String> lines, double size) throws IOException {
        double widest = 0;
        for (String line : lines) {
            widest = Math.max(widest, face.width(line, size));
        }
        return widest;
    }

    private static List<String> cut(Wrap wrap, String text, int most) throws IOException {
        List<String> lines = wrap.characters(text);
        if (lines.size() <= most) {
            return lines;
        }
        List<String> kept = new ArrayList<>(lines.subList(0, most));
        String last = kept.get(most - 1);
        while (!last.isEmpty() && !wrap.fits(last + ELLIPSIS)) {
            last = last.substring(0, last.offsetByCodePoints(last.length(), -1));
        }
        kept.set(most - 1, last.stripTrailing() + ELLIPSIS);
        return kept;
    }

    /**
     * Breaks at one size.
     *
     * @param size in points
     * @param width in millimetres
     */
    private record Wrap(Typeface face, double size, double width) {

        boolean fits(String text) throws IOException {
            return face.width(text, size) <= width;
        }

        /** Breaks between words and behind hyphens; a word that is too long for a line stands over. */
        List<String> words(String text) throws IOException {
            List<String> lines = new ArrayList<>();
            String line = "";
            for (String word : text.split("(?<=[ -])(?! )")) {
                if (!line.isEmpty() && !fits((line + word).stripTrailing())) {
                    lines.add(line.stripTrailing());
                    line = "";
                }
                line += word;
            }
            lines.add(line.stripTrailing());
            return lines;
        }

        /** Breaks between words, and inside those that are too long. */
        List<String> characters(String text) throws IOException {
            List<String> lines = new ArrayList<>();
            for (String line : words(text)) {
                String rest = line;
                while (!fits(rest)) {
                    int end = head(rest);
                    lines.add(rest.substring(0, end));
                    rest = rest.substring(end);
                }
                lines.add(rest);
            }
            return lines;
        }

        private int head(String text) throws IOException {
            int end = text.offsetByCodePoints(0, 1);
            while (end < text.length() && fits(text.substring(0, text.offsetByCodePoints(end, 1)))) {
                end = text.offsetByCodePoints(end, 1);
            }
            return end;
        }
    }
}
