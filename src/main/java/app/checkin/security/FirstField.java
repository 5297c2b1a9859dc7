package app.checkin.security;

import jakarta.ws.rs.core.MediaType;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Looks for a field at the head of a form and leaves the stream as it was: the container's own reading of forms would use
 * it up, and an upload must never be held in memory.
 */
final class FirstField {

    private static final int HEAD = 16 * 1024;
    private static final Pattern PART = Pattern.compile(
            "\\A\\s*--[^\\r\\n]{1,200}\\r\\n(?:[^\\r\\n]{1,500}\\r\\n){0,5}\\r\\n([^\\r\\n]*)\\r\\n--");
    private static final Pattern NAME = Pattern.compile("(?im)^Content-Disposition:[^\\r\\n]*;\\s*name=\"([^\"\\r\\n]*)\"");

    private FirstField() {
    }

    /** @param type of the body
     *  @return value of the field: the first of a multipart form, or within the first 16 kB of another; the stream is at its
     *          beginning again */
    static Optional<String> value(BufferedInputStream body, MediaType type, String name) throws IOException {
        body.mark(HEAD);
        String head = new String(body.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
        body.reset();
        return MediaType.MULTIPART_FORM_DATA_TYPE.isCompatible(type) ? ofPart(head, name) : ofPairs(head, name);
    }

    private static Optional<String> ofPart(String head, String name) {
        Matcher part = PART.matcher(head);
        if (!part.find()) {
            return Optional.empty();
        }
        Matcher called = NAME.matcher(head.substring(0, part.start(1)));
        return called.find() && called.group(1).equals(name) ? Optional.of(part.group(1)) : Optional.empty();
    }

    private static Optional<String> ofPairs(String head, String name) {
        return Stream.of(head.split("&")).filter(pair -> pair.startsWith(name + "=")).findFirst()
                .flatMap(pair -> decoded(pair.substring(name.length() + 1)));
    }

    private static Optional<String> decoded(String text) {
        try {
            return Optional.of(URLDecoder.decode(text, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
