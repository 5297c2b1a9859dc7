package app.checkin.json;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Enum constants in the words of the API: {@code TOO_EARLY} is {@code too-early}. */
final class Slugs {

    private Slugs() {
    }

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Object> find(Class<?> type, String slug) {
        return Stream.of(type.getEnumConstants()).filter(constant -> of((Enum<?>) constant).equals(slug)).findFirst()
                .map(constant -> (Object) constant);
    }

    static String legal(Class<?> type) {
        return String.join(", ", Stream.of(type.getEnumConstants()).map(constant -> of((Enum<?>) constant)).toList());
    }
}
