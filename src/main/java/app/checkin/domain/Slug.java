package app.checkin.domain;

/** Turns the constants of our enums into the words used in the API, the store and the docs: {@code TOO_EARLY} is {@code too-early}. */
final class Slug {

    private Slug() {
    }

    static String of(Enum<?> constant) {
        return Ascii.lower(constant.name()).replace('_', '-');
    }

    static <E extends Enum<E>> E find(E[] constants, String slug) {
        for (E constant : constants) {
            if (of(constant).equals(slug)) {
                return constant;
            }
        }
        StringBuilder legal = new StringBuilder();
        for (E constant : constants) {
            legal.append(legal.length() == 0 ? "" : ", ").append(of(constant));
        }
        throw new InvalidInput("\"" + slug + "\" is not one of: " + legal);
    }
}
