package app.checkin.json;

import jakarta.json.JsonValue;

/** What people call a JSON value. */
final class Kind {

    private Kind() {
    }

    static String of(JsonValue value) {
        return switch (value.getValueType()) {
            case ARRAY -> "a list";
            case OBJECT -> "an object";
            case STRING -> "a text";
            case NUMBER -> "a number";
            case TRUE, FALSE -> "true or false";
            case NULL -> "null";
        };
    }
}
