package app.checkin.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

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
        assertThatThrownBy(() -> Settings.refuseUnknown(Set.of("CHECKIN_RROLE", "PATH")))
                .isInstanceOf(InvalidSetting.class).hasMessageContaining("CHECKIN_RROLE").hasMessageContaining("CHECKIN_ROLE");
    }

    @Test
    void shouldLeaveOtherProgramsVariablesAlone() {
        Settings.refuseUnknown(Set.of("HOME", "MONGODB_URI", "CHECKIN_ROLE"));
    }
}
