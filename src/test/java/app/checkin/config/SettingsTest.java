package app.checkin.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class SettingsTest {

    @Test
    void shouldBeDocumentedOneByOneAndNothingElse() throws Exception {
        List<String> documented = Files.readAllLines(Path.of("docs/configuration.md")).stream()
                .map(Pattern.compile("^\\| `([A-Z_]+)` \\|")::matcher).filter(Matcher::find)
                .map(row -> row.group(1)).toList();

        assertThat(documented).containsExactlyInAnyOrderElementsOf(Stream.of(Setting.values()).map(Enum::name).toList());
    }

    @Test
    void shouldRefuseASettingThatDoesNotExistAndNameTheLegalOnes() {
        assertThatThrownBy(() -> new Environment(Map.of("CHECKIN_RROLE", "", "PATH", "")).check())
                .isInstanceOf(InvalidSetting.class).hasMessageContaining("CHECKIN_RROLE").hasMessageContaining("CHECKIN_ROLE");
    }

    @Test
    void shouldLeaveOtherProgramsVariablesAlone() {
        new Environment(Map.of("HOME", "", "MONGODB_URI", "mongodb://localhost", "CHECKIN_ROLE", "all")).check();
    }

    @Test
    void shouldAcceptWhatALaptopAndAClusterSet() {
        check(Map.of());
        check(Map.of("DISTRIBUTED_LOCK_MODE", "strict", "REDIS_URL", "redis://redis:6379"));
        check(Map.of("CHECKIN_TIER", "1000+", "MONGODB_TIER", "M30", "MONGODB_URI", "mongodb://localhost", "CHECKIN_SECRET", "x".repeat(32)));
        check(Map.of("DISTRIBUTED_LOCK_MODE", "strict", "REDIS_SENTINELS", "a,b,c", "REDIS_SENTINEL_MASTER", "checkin"));
    }

    @Test
    void shouldNotTakeAnEmptyStoreForTheEmbeddedOne() {
        assertThatThrownBy(() -> new Environment(Map.of("MONGODB_URI", " ")).check()).isInstanceOf(InvalidSetting.class).hasMessageContaining("MONGODB_URI is empty");
    }

    @TestFactory
    Stream<DynamicTest> shouldRefuseWhatCannotWorkNamingTheSettingAndWhatIsLegal() {
        return Stream.of(
                refused(Map.of("DISTRIBUTED_LOCK_MODE", "Strict"), "DISTRIBUTED_LOCK_MODE is \"Strict\"; legal are: single-instance, strict."),
                refused(Map.of("DISTRIBUTED_LOCK_MODE", "strict"), "needs REDIS_URL"),
                refused(Map.of("REDIS_URL", "localhost:6379"), "REDIS_URL is no address of Redis; legal is redis://"),
                refused(Map.of("REDIS_SENTINELS", "localhost"), "legal is to set both, or neither."),
                refused(Map.of("REDIS_SENTINEL_MASTER", "checkin"), "legal is to set both, or neither."),
                refused(Map.of("REDIS_SENTINELS", "a:b", "REDIS_SENTINEL_MASTER", "checkin"), "REDIS_SENTINELS is no list"),
                refused(Map.of("REDIS_URL", "redis://a", "REDIS_SENTINELS", "a", "REDIS_SENTINEL_MASTER", "b"), "legal is to set one of them."),
                refused(Map.of("MONGODB_URI", "mongodb://localhost"), "CHECKIN_SECRET must be set"),
                refused(Map.of("CHECKIN_TIER", "1000+"), "MONGODB_URI must be set where CHECKIN_TIER is"),
                refused(Map.of("CHECKIN_TIER", "430"), "CHECKIN_TIER is \"430\"; legal are: 120-300, 300-600, 600-1000, 1000+."),
                refused(Map.of("CHECKIN_DRAIN_SECONDS", "60"), "CHECKIN_DRAIN_SECONDS is \"60\"; legal is a number from 0 to 25."),
                refused(Map.of("CHECKIN_LOG_FORMAT", "xml"), "CHECKIN_LOG_FORMAT is \"xml\"; legal are: dev, json."),
                refused(Map.of("MONGODB_TIER", "free"), "MONGODB_TIER is \"free\"; legal is"),
                refused(Map.of("MONGODB_URI", "FILL-IN"), "MONGODB_URI still says FILL-IN; fill in secrets.yaml"),
                refused(Map.of("REDIS_URL", "redis://:FILL-IN@redis:6379"), "REDIS_URL still says FILL-IN"));
    }

    private static DynamicTest refused(Map<String, String> values, String sentence) {
        return DynamicTest.dynamicTest(values.toString(),
                () -> assertThatThrownBy(() -> check(values)).isInstanceOf(InvalidSetting.class).hasMessageContaining(sentence));
    }

    private static void check(Map<String, String> values) {
        GivenSettings.of(values).check();
    }
}
