package app.checkin.spreadsheet;

import app.checkin.domain.InvalidInput;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Unpacks a workbook's parts once into nothing, before anything reads them: a file of 20 MB may hide gigabytes, and the
 * sizes it declares may lie. Cell addresses beyond any real column are refused here too, because the reader would make
 * room for all columns before them.
 */
final class ZipGuard {

    private static final long MAX_UNPACKED = 400L << 20;
    /** The reader keeps shared texts in memory. */
    private static final long MAX_SHARED_TEXTS = 80L << 20;
    private static final int MAX_PARTS = 5_000;
    private static final int MAX_COLUMN_LETTERS = 3;

    private final byte[] buffer = new byte[1 << 16];
    private long unpacked;

    /** @throws InvalidInput for a workbook that is not meant to be read */
    void check(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > MAX_PARTS) {
                throw tooMuch();
            }
            for (ZipEntry entry : zip.stream().filter(ZipGuard::isRead).toList()) {
                check(zip, entry);
            }
        }
    }

    private static boolean isRead(ZipEntry entry) {
        String name = entry.getName().toLowerCase(Locale.ROOT);
        return name.endsWith(".xml") || name.endsWith(".rels");
    }

    private void check(ZipFile zip, ZipEntry entry) throws IOException {
        boolean shared = entry.getName().toLowerCase(Locale.ROOT).endsWith("sharedstrings.xml");
        long size = 0;
        boolean sheet = entry.getName().contains("worksheets/");
        int letters = -3;
        try (InputStream in = zip.getInputStream(entry)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                size += n;
                unpacked += n;
                if (unpacked > MAX_UNPACKED || shared && size > MAX_SHARED_TEXTS) {
                    throw tooMuch();
                }
                letters = sheet ? addresses(n, letters) : letters;
            }
        }
    }

    /** Follows {@code r="ABCD…} over the buffer's border.
     *  @param letters -3 to -1: how much of {@code r="} is still to come; from 0: letters seen after it */
    private int addresses(int length, int letters) {
        int seen = letters;
        for (int i = 0; i < length; i++) {
            byte b = buffer[i];
            if (seen >= 0 && (b >= 'A' && b <= 'Z' || b >= 'a' && b <= 'z')) {
                if (++seen > MAX_COLUMN_LETTERS && precedesDigits(i, length)) {
                    throw tooMuch();
                }
            } else {
                seen = b == 'r' ? -2 : seen == -2 && b == '=' ? -1 : seen == -1 && b == '"' ? 0 : -3;
            }
        }
        return seen;
    }

    private boolean precedesDigits(int at, int length) {
        return at + 1 < length && buffer[at + 1] >= '0' && buffer[at + 1] <= '9';
    }

    private static InvalidInput tooMuch() {
        return new UnreadableFile(UnreadableFile.Why.HUGE_WORKBOOK);
    }
}
