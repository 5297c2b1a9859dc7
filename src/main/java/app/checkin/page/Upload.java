package app.checkin.page;

import app.checkin.spreadsheet.FileTooLarge;
import app.checkin.spreadsheet.SpreadsheetFile;
import jakarta.ws.rs.core.EntityPart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the form of the first step sends.
 *
 * @param name of the file, without folders; empty when none was chosen
 * @param content of the file
 * @param cells that were pasted
 */
record Upload(String name, InputStream content, String cells) {

    /** Characters that may be pasted; they are shown again when they cannot be read. */
    static final int PASTED = 1 << 20;

    private static final Pattern NAME = Pattern.compile("(?i);\\s*name=\"([^\"]*)\"");
    private static final Pattern FILE_NAME = Pattern.compile("(?i);\\s*filename=\"([^\"]*)\"");
    private static final int LONGEST_NAME = 200;

    /** @param parts of the form, in any order
     *  @throws IOException when the connection breaks */
    static Upload of(Iterable<EntityPart> parts) throws IOException {
        Upload upload = new Upload("", InputStream.nullInputStream(), "");
        for (EntityPart part : parts) {
            String called = parameter(part, NAME);
            if (called.equals("cells")) {
                upload = new Upload(upload.name, upload.content, new String(part.getContent().readNBytes(PASTED + 1), StandardCharsets.UTF_8));
            } else if (called.equals("file")) {
                upload = new Upload(plain(parameter(part, FILE_NAME)), part.getContent(), upload.cells);
            }
        }
        return upload;
    }

    boolean chosen() {
        return !name.isEmpty();
    }

    boolean pasted() {
        return !cells.isBlank();
    }

    /** @return the form as it is shown again; a file cannot be, browsers forbid it */
    Form form() {
        return Form.showing(Map.of("cells", cells));
    }

    /** @return what was sent, to be read
     *  @throws FileTooLarge after 20 MB, or too many cells
     *  @throws IOException when the disk fails */
    SpreadsheetFile open() throws IOException {
        if (cells.length() > PASTED) {
            throw new FileTooLarge();
        }
        return SpreadsheetFile.receive(chosen() ? content : new ByteArrayInputStream(cells.getBytes(StandardCharsets.UTF_8)));
    }

    /** The container loses the parameters of a header with letters beyond ASCII, but not the header. */
    private static String parameter(EntityPart part, Pattern pattern) {
        String header = Optional.ofNullable(part.getHeaders().getFirst("Content-Disposition")).orElse("");
        Matcher found = pattern.matcher(header);
        return found.find() ? found.group(1) : "";
    }

    private static String plain(String sent) {
        String name = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1).strip();
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
    }
}
