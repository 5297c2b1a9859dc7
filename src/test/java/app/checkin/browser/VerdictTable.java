package app.checkin.browser;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The rows of {@code src/test/resources/door/verdicts.json}: what the server answers, and what the door then says. */
final class VerdictTable {

    private static final Path FILE = Path.of("src/test/resources/door/verdicts.json");

    private VerdictTable() {
    }

    /**
     * @param name of the row
     * @param code of the verdict on the screen
     * @param direction in or out
     * @param status of the server's answer; 0 for none at all
     * @param body of the answer
     * @param kind its class: in, look, stop, again or wait
     * @param en headline and sentence in English
     * @param de headline and sentence in German
     * @param guest name on the screen; absent where none may be there
     * @param scan what is scanned instead of a ticket; absent for a ticket
     */
    record Row(String name, String code, String direction, int status, JsonObject body, String kind, List<String> en, List<String> de,
            String guest, String scan) {

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Row> rows() {
        try {
            return List.of(new Gson().fromJson(Files.readString(FILE), Row[].class));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
