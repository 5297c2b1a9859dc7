package app.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the sources promise their readers: short, documented, no leftovers. */
class SourceRulesTest {

    private static final int TOO_LONG = 250;
    private static final int LONG = 150;
    private static final int MEDIAN = 60;
    private static final int METHOD = 25;
    private static final int SCRIPT = 150;
    private static final long STYLESHEET_BYTES = 25_000;

    /** Classes over 150 lines and why; a class that got shorter leaves this list. */
    private static final Map<String, String> LONG_FOR_A_REASON = Map.of(
            "Settings.java", "one documented method for each setting");

    private static final Path WEBAPP = Path.of("src/main/webapp");
    private static final Pattern INLINE = Pattern.compile(
            "<script(?![^>]*\\bsrc=)|<style\\b|\\s(th:)?style=|\\s(th:)?on[a-z]+=\"", Pattern.CASE_INSENSITIVE);
    private static final Pattern LEFTOVER = Pattern.compile("\\b(TODO|FIXME|XXX|HACK)\\b");

    private final List<JavaSource> main = JavaSource.in(JavaSource.MAIN);

    @Test
    void shouldKeepClassesShort() {
        assertThat(main).filteredOn(source -> source.lines() > TOO_LONG).extracting(JavaSource::fileName).isEmpty();
        assertThat(main).filteredOn(source -> source.lines() > LONG).extracting(JavaSource::fileName)
                .as("over %d lines: shorten it, or give the reason in this test", LONG)
                .containsExactlyInAnyOrderElementsOf(LONG_FOR_A_REASON.keySet());
        assertThat(main.stream().map(JavaSource::lines).sorted().toList().get(main.size() / 2)).as("median").isLessThan(MEDIAN);
    }

    @Test
    void shouldKeepMethodsShort() {
        assertThat(main).flatExtracting(JavaSource::methods).filteredOn(method -> method.lines() > METHOD).isEmpty();
    }

    @Test
    void shouldDocumentWhatIsPublic() {
        assertThat(main).filteredOn(source -> !source.undocumented().isEmpty())
                .extracting(source -> source.fileName() + " " + source.undocumented()).isEmpty();
    }

    @Test
    void shouldReturnOptionalNotNull() {
        assertThat(main).flatExtracting(JavaSource::methods).filteredOn(JavaSource.Method::returnsNull).isEmpty();
    }

    @Test
    void shouldDocumentEachPackage() {
        assertThat(main.stream().map(source -> source.path().getParent()).distinct())
                .allSatisfy(folder -> assertThat(folder.resolve("package-info.java")).exists());
    }

    @Test
    void shouldLeaveNothingForLater() {
        assertThat(List.of(JavaSource.MAIN, JavaSource.TEST, WEBAPP)).allSatisfy(folder ->
                assertThat(files(folder, "java", "js", "html", "css")).filteredOn(file -> !file.endsWith("SourceRulesTest.java"))
                        .filteredOn(file -> LEFTOVER.matcher(text(file)).find()).isEmpty());
    }

    @Test
    void shouldKeepScriptsAndStyleSmall() {
        assertThat(files(WEBAPP.resolve("assets"), "js")).allSatisfy(script ->
                assertThat(text(script).lines().count()).as(script.toString()).isLessThan(SCRIPT));
        assertThat(files(WEBAPP.resolve("assets"), "css")).allSatisfy(style ->
                assertThat(Files.size(style)).as(style.toString()).isLessThanOrEqualTo(STYLESHEET_BYTES));
    }

    @Test
    void shouldKeepScriptAndStyleOutOfTemplates() {
        assertThat(files(WEBAPP, "html")).allSatisfy(template ->
                assertThat(INLINE.matcher(text(template)).results().map(found -> found.group()).toList())
                        .as("%s: the content security policy forbids it", template).isEmpty());
    }

    private static List<Path> files(Path folder, String... endings) {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> Stream.of(endings).anyMatch(ending -> file.toString().endsWith("." + ending))).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
