package app.checkin.json;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** Records as JSON. */
final class RecordWriting {

    private RecordWriting() {
    }

    static JsonValue value(Object value) {
        if (value instanceof JsonValue json) {
            return json;
        }
        if (value instanceof Record row) {
            return object(row);
        }
        if (value instanceof Map<?, ?> map) {
            JsonObjectBuilder json = Json.createObjectBuilder();
            map.forEach((name, inner) -> json.add(name.toString(), value(inner)));
            return json.build();
        }
        if (value instanceof Collection<?> items) {
            JsonArrayBuilder json = Json.createArrayBuilder();
            items.forEach(item -> json.add(value(item)));
            return json.build();
        }
        return simple(value);
    }

    private static JsonValue simple(Object value) {
        if (value instanceof Boolean truth) {
            return truth ? JsonValue.TRUE : JsonValue.FALSE;
        }
        if (value instanceof Number number) {
            return Json.createValue(new BigDecimal(number.toString()));
        }
        return Json.createValue(value instanceof Enum<?> constant ? Slugs.of(constant) : value.toString());
    }

    private static JsonValue object(Record row) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        for (RecordComponent component : row.getClass().getRecordComponents()) {
            Object value = Reflection.get(component, row);
            Object held = value instanceof Optional<?> optional ? optional.orElse(null) : value;
            if (held != null) {
                json.add(component.getName(), value(held));
            }
        }
        return json.build();
    }
}
