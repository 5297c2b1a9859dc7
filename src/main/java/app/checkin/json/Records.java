package app.checkin.json;

import app.checkin.domain.InvalidFields;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns JSON objects into records and records into JSON objects. Components may be {@code String}, {@code int},
 * {@code long}, {@code double}, {@code boolean}, {@link java.time.Instant} (ISO 8601 in UTC or with an offset), enums with
 * {@code of(String)} and {@code slug()}, records, and {@code Optional}, {@code List} and {@code Set} of these; written are
 * also maps and JSON values. What is absent or null is an empty optional, an empty text or list, 0 or false; an instant,
 * enum or record that is no optional must be there. Empty optionals are not written.
 */
public final class Records {

    private Records() {
    }

    /** @param <T> the record
     *  @return the record that the object describes
     *  @throws InvalidFields with each unknown field, wrong type and missing value */
    public static <T extends Record> T read(JsonObject json, Class<T> type) {
        List<InvalidFields.Fault> faults = new ArrayList<>();
        Object read = new RecordReading(faults).record(json, type, "");
        if (!faults.isEmpty()) {
            throw new InvalidFields(faults);
        }
        return type.cast(read);
    }

    /** @return the object that describes the record */
    public static JsonObject write(Record value) {
        return RecordWriting.value(value).asJsonObject();
    }

    /** @param value any value that a component may have
     *  @return it as JSON */
    public static JsonValue value(Object value) {
        return RecordWriting.value(value);
    }

    /** Applies a partial body: what is absent stays, null clears (RFC 7396).
     *  @param <T> the record
     *  @param now what the body may change, in its shape
     *  @param patch the partial body
     *  @return the record after the change
     *  @throws InvalidFields as {@link #read} */
    public static <T extends Record> T patched(T now, JsonObject patch) {
        @SuppressWarnings("unchecked")
        Class<T> type = (Class<T>) now.getClass();
        List<InvalidFields.Fault> faults = new ArrayList<>();
        new RecordReading(faults).unknown(patch, type, "");
        if (!faults.isEmpty()) {
            throw new InvalidFields(faults);
        }
        return read(Json.createMergePatch(patch).apply(write(now)).asJsonObject(), type);
    }
}
