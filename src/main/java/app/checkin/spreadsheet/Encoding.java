package app.checkin.spreadsheet;

import app.checkin.domain.InvalidInput;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Tells in which encoding a text file is. */
final class Encoding {

    private static final int HEAD = 4096;
    private static final int BUFFER = 1 << 15;
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private Encoding() {
    }

    /** @return the text, without a byte order mark
     *  @throws InvalidInput when the file is no text in any encoding */
    static Reader open(Path file) throws IOException {
        Charset charset = of(file);
        refuseBinary(file, charset);
        BufferedReader reader = new BufferedReader(new InputStreamReader(Files.newInputStream(file), charset));
        reader.mark(1);
        if (reader.read() != '\uFEFF') {
            reader.reset();
        }
        return reader;
    }

    static Charset of(Path file) throws IOException {
        byte[] head = head(file);
        int first = head.length > 1 ? (head[0] & 0xFF) << 8 | head[1] & 0xFF : 0;
        if (first == 0xFFFE || zeros(head, 1)) {
            return StandardCharsets.UTF_16LE;
        }
        if (first == 0xFEFF || zeros(head, 0)) {
            return StandardCharsets.UTF_16BE;
        }
        // also right for ISO 8859-1, whose printable characters are the same
        return isUtf8(file) ? StandardCharsets.UTF_8 : WINDOWS;
    }

    /** Latin letters in UTF-16 have a zero in every second byte, and nowhere else. */
    private static boolean zeros(byte[] head, int offset) {
        int here = 0;
        int elsewhere = 0;
        for (int i = 0; i < head.length; i++) {
            if (head[i] == 0) {
                here += i % 2 == offset ? 1 : 0;
                elsewhere += i % 2 == offset ? 0 : 1;
            }
        }
        return here > head.length / 4 && elsewhere <= head.length / 50;
    }

    private static boolean isUtf8(Path file) throws IOException {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.allocate(BUFFER);
        CharBuffer out = CharBuffer.allocate(BUFFER);
        try (FileChannel channel = FileChannel.open(file)) {
            boolean last = false;
            while (!last) {
                last = channel.read(in) < 0;
                in.flip();
                CoderResult result = decoder.decode(in, out.clear(), last);
                in.compact();
                if (result.isError()) {
                    return false;
                }
            }
        }
        return true;
    }

    private static void refuseBinary(Path file, Charset charset) throws IOException {
        String text = new String(head(file), charset);
        long odd = text.chars().filter(c -> c < ' ' && c != '\t' && c != '\n' && c != '\r' || c >= 0x7F && c < 0xA0 || c == '\uFFFD').count();
        if (odd > 1 + text.length() / 200) {
            throw new UnreadableFile(UnreadableFile.Why.BINARY);
        }
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(HEAD);
        }
    }
}
