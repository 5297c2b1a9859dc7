package app.checkin.problem;

import static org.assertj.core.api.Assertions.assertThat;

import app.checkin.domain.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProblemDocumentTest {

    private static final Pattern GIVEN = Pattern.compile("new (?:Conflict|Forbidden|Unavailable)\\(\\s*\"([^\"]+)\"");
    private static final String HEADING = "#### ";

    @Test
    void shouldHaveAParagraphForEachProblemAndNoOther() throws IOException {
        List<String> lines = Files.readAllLines(Path.of("docs/api.md"));
        List<String> documented = lines.stream().filter(line -> line.startsWith(HEADING)).map(line -> line.substring(HEADING.length())).toList();
        Stream<String> types = Stream.of(ProblemType.values()).map(ProblemType::slug);
        Stream<String> reasons = Stream.of(Reason.values()).map(Reason::slug);

        assertThat(documented).containsExactlyElementsOf(Stream.concat(types, reasons).toList());
        assertThat(lines.stream().filter(line -> line.startsWith(HEADING)).map(line -> lines.get(lines.indexOf(line) + 1)))
                .allSatisfy(paragraph -> assertThat(paragraph).isNotBlank());
    }

    @Test
    void shouldKnowEachReasonThatTheCodeGives() throws IOException {
        List<String> sources = Files.walk(Path.of("src/main/java")).filter(path -> path.toString().endsWith(".java")).map(ProblemDocumentTest::text).toList();
        Set<String> given = sources.stream().flatMap(source -> GIVEN.matcher(source).results()).map(result -> result.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        List<String> known = Stream.concat(Stream.of(ProblemType.values()).map(ProblemType::slug), Stream.of(Reason.values()).map(Reason::slug)).toList();

        assertThat(given).isNotEmpty();
        assertThat(known).containsAll(given);
    }

    @Test
    void shouldTellTheRightStatusInEachParagraph() throws IOException {
        List<String> lines = Files.readAllLines(Path.of("docs/api.md"));
        for (ProblemType type : ProblemType.values()) {
            assertThat(lines.get(lines.indexOf(HEADING + type.slug()) + 1)).startsWith(type.status() + ".");
        }
    }

    private static String text(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
