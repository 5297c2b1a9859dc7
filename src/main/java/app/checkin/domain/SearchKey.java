package app.checkin.domain;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Folds names so that they are found however they are typed: case, accents and the two German ways of writing an umlaut
 * make no difference ("Müller", "Mueller" and "MULLER" fold to the same key).
 */
public final class SearchKey {

    private SearchKey() {
    }

    /** @return the words of the text, folded, separated by single spaces */
    public static String of(String text) {
        String plain = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
        return plain.replace("ß", "ss").replace("ø", "o").replace("ł", "l").replace("đ", "d").replace("æ", "a").replace("œ", "o")
                .replace("ı", "i").replace("ae", "a").replace("oe", "o").replace("ue", "u")
                .replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    /** @return each word of a query, folded; a participant matches when each is the beginning of one of its words */
    public static List<String> words(String query) {
        return Arrays.stream(of(query).split(" ")).filter(word -> !word.isEmpty()).toList();
    }
}
