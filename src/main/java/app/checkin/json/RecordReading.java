package app.checkin.json;

import app.checkin.domain.InvalidFields;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One reading of a JSON object into a record; collects what is wrong instead of stopping at the first fault. */
final class RecordReading {

    /** Stands where a value cannot be had; no record is made of it, because a fault was noted. */
    private static final Object FAULTY = new Object();

    private final List<InvalidFields.Fault> faults;

    RecordReading(List<InvalidFields.Fault> faults) {
        this.faults = faults;
    }

    Object record(JsonObject json, Class<?> type, String path) {
        int before = faults.size();
        unknown(json, type, path);
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = new Object[components.length];
        Class<?>[] types = new Class<?>[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            values[i] = value(json.get(components[i].getName()), components[i].getGenericType(), path + components[i].getName());
        }
        return faults.size() > before ? FAULTY : Reflection.construct(type, types, values);
    }

    void unknown(JsonObject json, Class<?> type, String path) {
        Set<String> known = Stream.of(type.getRecordComponents()).map(RecordComponent::getName)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        json.keySet().stream().filter(name -> !known.contains(name)).forEach(name -> fault(path + shown(name),
                "is not a field here. Fields are: " + String.join(", ", known) + "."));
    }

    private Object value(JsonValue json, Type type, String path) {
        boolean absent = json == null || json.getValueType() == JsonValue.ValueType.NULL;
        if (type instanceof ParameterizedType generic) {
            Type inner = generic.getActualTypeArguments()[0];
            if (generic.getRawType() == Optional.class) {
                return absent ? Optional.empty() : Optional.of(value(json, inner, path));
            }
            Collection<Object> items = generic.getRawType() == Set.class ? new LinkedHashSet<>() : new ArrayList<>();
            return absent ? items : items(json, inner, path, items);
        }
        return absent ? absent((Class<?>) type, path) : present(json, (Class<?>) type, path);
    }

    private Object absent(Class<?> type, String path) {
        if (type == String.class) {
            return "";
        }
        if (type == boolean.class) {
            return false;
        }
        if (type.isPrimitive()) {
            return zero(type);
        }
        return fault(path, "is missing.");
    }

    private static Object zero(Class<?> type) {
        return type == int.class ? (Object) 0 : type == double.class ? (Object) 0d : (Object) 0L;
    }

    private Object present(JsonValue json, Class<?> type, String path) {
        if (type.isRecord()) {
            return json instanceof JsonObject object ? record(object, type, path + ".") : wrong(path, "an object", json);
        }
        if (type == boolean.class || type == Boolean.class) {
            boolean truth = json == JsonValue.TRUE;
            return truth || json == JsonValue.FALSE ? truth : wrong(path, "true or false", json);
        }
        if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
            return json instanceof JsonNumber number ? exact(number, type, path) : wrong(path, "a number", json);
        }
        return json instanceof JsonString text ? text(text.getString(), type, path) : wrong(path, "a text in quotes", json);
    }

    private Object exact(JsonNumber number, Class<?> type, String path) {
        try {
            if (type == double.class || type == Double.class) {
                return number.doubleValue();
            }
            return type == int.class || type == Integer.class ? (Object) number.intValueExact() : (Object) number.longValueExact();
        } catch (ArithmeticException tooLarge) {
            return fault(path, "must be a whole number of at most nine digits.");
        }
    }

    private Object text(String text, Class<?> type, String path) {
        if (type == Instant.class) {
            try {
                return OffsetDateTime.parse(text).toInstant();
            } catch (DateTimeException notATime) {
                return fault(path, "must be a time like 2026-12-04T18:00:00Z.");
            }
        }
        if (type.isEnum()) {
            return Slugs.find(type, text).orElseGet(() -> fault(path, "must be one of: " + Slugs.legal(type) + "."));
        }
        return text;
    }

    private Object items(JsonValue json, Type inner, String path, Collection<Object> items) {
        if (!(json instanceof JsonArray array)) {
            return wrong(path, "a list in brackets", json);
        }
        for (int i = 0; i < array.size(); i++) {
            items.add(value(array.get(i), inner, path + "[" + i + "]"));
        }
        return items;
    }

    private Object wrong(String path, String wanted, JsonValue got) {
        return fault(path, "must be " + wanted + ", not " + Kind.of(got) + ".");
    }

    private Object fault(String path, String sentence) {
        faults.add(new InvalidFields.Fault(path, "\"" + path + "\" " + sentence));
        return FAULTY;
    }

    private static String shown(String name) {
        int most = 60;
        String clean = name.replaceAll("\\p{Cntrl}", "?");
        return clean.length() > most ? clean.substring(0, most) + "…" : clean;
    }
}
