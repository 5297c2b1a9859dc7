package app.checkin.spreadsheet;

import app.checkin.domain.InvalidInput;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** What a file is, by its first bytes; its name says nothing. */
enum FileKind {
    /** A workbook as Excel, LibreOffice and Google Sheets save it today. */
    WORKBOOK,
    /** Text with separators. */
    TEXT;

    private static final int HEAD = 1024;

    /** @throws InvalidInput with what to do, for anything that is neither */
    static FileKind of(Path file) throws IOException {
        String head = head(file);
        if (head.isEmpty()) {
            throw new UnreadableFile(UnreadableFile.Why.EMPTY);
        }
        if (head.startsWith("PK\u0003\u0004")) {
            return zip(file);
        }
        refuse(head);
        return TEXT;
    }

    private static String head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
        }
    }

    private static void refuse(String head) {
        if (head.contains("%PDF-")) {
            throw new UnreadableFile(UnreadableFile.Why.PDF);
        }
        if (head.startsWith("\u00D0\u00CF\u0011\u00E0")) {
            throw new UnreadableFile(UnreadableFile.Why.OLD_EXCEL);
        }
        if (head.startsWith("\u0089PNG") || head.startsWith("\u00FF\u00D8\u00FF") || head.startsWith("GIF8")) {
            throw new UnreadableFile(UnreadableFile.Why.PICTURE);
        }
        if (head.startsWith("PK") || head.startsWith("\u001F\u008B")) {
            throw new UnreadableFile(UnreadableFile.Why.COMPRESSED);
        }
        String start = head.replace("\u00EF\u00BB\u00BF", "").stripLeading().toLowerCase(Locale.ROOT);
        if (start.startsWith("<")) {
            throw new UnreadableFile(UnreadableFile.Why.WEB_PAGE);
        }
    }

    private static FileKind zip(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.getEntry("[Content_Types].xml") != null && zip.stream().anyMatch(entry -> entry.getName().startsWith("xl/"))) {
                return WORKBOOK;
            }
            boolean office = zip.getEntry("mimetype") != null || zip.getEntry("[Content_Types].xml") != null
                    || zip.getEntry("Index/Document.iwa") != null;
            throw new UnreadableFile(office ? UnreadableFile.Why.OTHER_PROGRAM : UnreadableFile.Why.COMPRESSED);
        } catch (ZipException damaged) {
            throw new UnreadableFile(UnreadableFile.Why.DAMAGED);
        }
    }
}
