package app.checkin.problem;

import app.checkin.domain.Reason;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What went wrong, as RFC 9457 has it.
 *
 * @param title the same for each occurrence, a few words
 * @param status the HTTP status
 * @param detail a sentence that says what to do
 * @param reason the word that programs may rely on; {@code type} is made of it
 * @param more further members by name, in the words of {@code docs/api.md}: what helps
 */
public record Problem(String title, int status, String detail, String reason, Map<String, Object> more) {

    /** Keeps an own copy, sorted by name. */
    public Problem {
        more = new TreeMap<>(more);
    }

    /** @return a problem of this type; no more is known than the sentence */
    public static Problem of(ProblemType type, String detail) {
        return new Problem(type.title(), type.status(), detail, type.slug(), Map.of());
    }

    /** @return a refusal at the door; its title is the headline of the scanner page
     *  @param reason why
     *  @param detail the sentence
     *  @param more what helps, by name */
    public static Problem refusal(Reason reason, String detail, Map<String, Object> more) {
        return new Problem(Refusals.headline(reason), Refusals.status(reason), detail, reason.slug(), more);
    }

    /** @return what a word of a {@link app.checkin.domain.Conflict} or {@link app.checkin.domain.Forbidden} stands for
     *  @param slug a word of {@link ProblemType} or {@link Reason}; any other gets the fallback's title and status */
    static Problem of(String slug, ProblemType fallback, String detail, Map<String, Object> more) {
        Optional<Reason> refusal = Refusals.find(slug);
        if (refusal.isPresent()) {
            return refusal(refusal.get(), detail, more);
        }
        ProblemType type = ProblemType.of(slug).orElse(fallback);
        return new Problem(type.title(), type.status(), detail, slug, more);
    }

    /** @return the reference that identifies the kind of problem; {@code docs/api.md} has a paragraph for each */
    public String type() {
        return "/problems/" + reason;
    }

    /** @return the same with one more member */
    public Problem with(String name, Object value) {
        Map<String, Object> all = new TreeMap<>(more);
        all.put(name, value);
        return new Problem(title, status, detail, reason, all);
    }
}
