package app.checkin.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.checkin.domain.InvalidFields;
import app.checkin.domain.InvalidInput;
import app.checkin.domain.Policy;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordsTest {

    record Door(String name, int width, Optional<Instant> opens, Optional<Policy> policy, List<String> marks, List<Hinge> hinges) {
    }

    record Hinge(boolean oiled) {
    }

    @Test
    void shouldWriteWhatItReads() {
        String json = "{\"name\":\"A\",\"width\":90,\"opens\":\"2026-12-04T18:00:00Z\",\"policy\":\"re-entry\",\"marks\":[\"VIP\"],\"hinges\":[{\"oiled\":true}]}";

        Door door = read(json);

        assertThat(door.policy()).contains(Policy.RE_ENTRY);
        assertThat(Records.write(door)).hasToString(json);
    }

    @Test
    void shouldTakeWhatIsAbsentAsEmpty() {
        assertThat(read("{\"name\":null}")).isEqualTo(new Door("", 0, Optional.empty(), Optional.empty(), List.of(), List.of()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', value = {
        "{\"nmae\":1};                  nmae;            is not a field here. Fields are: name, width, opens, policy, marks, hinges.",
        "{\"name\":1};                  name;            must be a text in quotes, not a number.",
        "{\"width\":\"9\"};             width;           must be a number, not a text.",
        "{\"width\":1.5};               width;           must be a whole number of at most nine digits.",
        "{\"width\":1e99};              width;           must be a whole number of at most nine digits.",
        "{\"opens\":\"tomorrow\"};      opens;           must be a time like 2026-12-04T18:00:00Z.",
        "{\"policy\":\"twice\"};        policy;          must be one of: once, re-entry, unlimited.",
        "{\"marks\":\"VIP\"};           marks;           must be a list in brackets, not a text.",
        "{\"marks\":[{}]};              marks[0];        must be a text in quotes, not an object.",
        "{\"hinges\":[{\"oiled\":0}]};  hinges[0].oiled; must be true or false, not a number."})
    void shouldNameTheFieldThatCannotBeRead(String json, String field, String sentence) {
        InvalidFields invalid = catchThrowableOfType(InvalidFields.class, () -> read(json));

        assertThat(invalid.faults()).containsExactly(new InvalidFields.Fault(field, "\"" + field + "\" " + sentence));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', value = {
        "{\"name\":;     The JSON is broken at line 1",
        "{} {};          The JSON is broken at line 1",
        "{\"a\":1,};     The JSON is broken at line 1",
        "[];             Send a JSON object in braces, not a list.",
        "\"name\";       Send a JSON object in braces, not a text.",
        "` `;            The request is empty."})
    void shouldSayWhereATextIsNoObject(String json, String sentence) {
        InvalidInput invalid = catchThrowableOfType(InvalidInput.class, () -> object(json));

        assertThat(invalid).hasMessageStartingWith(sentence);
    }

    @Test
    void shouldRefuseDeepNesting() {
        String deep = "{\"name\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}";

        InvalidInput invalid = catchThrowableOfType(InvalidInput.class, () -> read(deep));

        assertThat(invalid).hasMessageContaining("JSON");
    }

    @Test
    void shouldChangeOnlyWhatAPatchNames() {
        Door door = read("{\"name\":\"A\",\"width\":90,\"marks\":[\"VIP\"]}");

        Door patched = Records.patched(door, object("{\"width\":80,\"marks\":null}"));

        assertThat(patched).isEqualTo(read("{\"name\":\"A\",\"width\":80}"));
    }

    @Test
    void shouldRefuseAnUnknownFieldInAPatchEvenToClearIt() {
        InvalidFields invalid = catchThrowableOfType(InvalidFields.class, () -> Records.patched(read("{}"), object("{\"nmae\":null}")));

        assertThat(invalid.faults()).extracting(InvalidFields.Fault::field).containsExactly("nmae");
    }

    private static Door read(String json) {
        return Records.read(object(json), Door.class);
    }

    private static JsonObject object(String json) {
        return JsonText.object(json.getBytes(StandardCharsets.UTF_8));
    }
}
