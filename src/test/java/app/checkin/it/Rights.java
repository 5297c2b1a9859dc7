package app.checkin.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The table {@code rights.txt}: who may call what. */
final class Rights {

    private static final Path TABLE = Path.of("src/test/resources/rights.txt");

    private final List<String> askers;
    private final Map<String, List<String>> rows = new LinkedHashMap<>();

    private Rights(List<String> lines) {
        this.askers = words(lines.get(0)).subList(2, words(lines.get(0)).size());
        lines.stream().skip(1).map(Rights::words).forEach(row -> {
            if (rows.put(row.get(0) + " " + row.get(1), row.subList(2, row.size())) != null) {
                throw new AssertionError("Two rows for " + row);
            }
        });
    }

    /** @return the table as committed */
    static Rights read() {
        try {
            return new Rights(Files.readAllLines(TABLE).stream().filter(line -> !line.isBlank() && !line.startsWith("#")).toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** @return names of the columns */
    List<String> askers() {
        return askers;
    }

    /** @return the answers by method and path, in the order of the table and of the columns */
    Map<String, List<String>> rows() {
        return rows;
    }

    private static List<String> words(String line) {
        return Arrays.asList(line.strip().split(" +"));
    }
}
