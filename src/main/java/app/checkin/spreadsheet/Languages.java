package app.checkin.spreadsheet;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Turns "Deutsch", "German", "de-AT" into {@code de}. */
final class Languages {

    private static final Map<String, String> CODES = new HashMap<>();

    static {
        for (String code : Locale.getISOLanguages()) {
            Locale language = new Locale(code);
            CODES.put(code, code);
            for (Locale in : new Locale[] {Locale.ENGLISH, Locale.GERMAN, language}) {
                CODES.putIfAbsent(language.getDisplayLanguage(in).toLowerCase(Locale.ROOT), code);
            }
        }
    }

    private Languages() {
    }

    /** @return ISO 639, empty for what is no language */
    static String code(String written) {
        String text = written.strip().toLowerCase(Locale.ROOT);
        return CODES.getOrDefault(text, CODES.getOrDefault(text.split("[-_ ]")[0], ""));
    }
}
