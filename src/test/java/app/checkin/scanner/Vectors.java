package app.checkin.scanner;

import app.checkin.domain.Attempt;
import app.checkin.domain.CheckInList;
import app.checkin.domain.Direction;
import app.checkin.domain.Holder;
import app.checkin.domain.Passage;
import app.checkin.domain.Policy;
import app.checkin.domain.Status;
import app.checkin.domain.Window;
import com.google.gson.Gson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The test vectors in {@code src/test/resources/vectors}: run here on the JVM and, the same files, in Chromium. */
public final class Vectors {

    private static final Path FOLDER = Path.of("src/test/resources/vectors");

    private Vectors() {
    }

    /** The rules of a list; times as ISO 8601, null for no limit. */
    public record Rules(String policy, List<String> categories, String opens, String closes) {

        CheckInList.Rules toDomain() {
            Instant from = opens == null ? Instant.MIN : Instant.parse(opens);
            Instant to = closes == null ? Instant.MAX : Instant.parse(closes);
            return new CheckInList.Rules(Set.copyOf(categories), new Window(from, to), Policy.of(policy), 0);
        }
    }

    /** What the rules know of a participant. */
    public record Person(String category, String status, boolean barred) {

        Holder toDomain() {
            return new Holder(category, Status.of(status), barred);
        }
    }

    /** A row of {@code admission.json}; the history names each passage, the verdict is the expected one. */
    public record Admission(String name, Rules list, Person participant, String direction, List<String> history, String at,
            String verdict, int passage, String reason) {

        /** @return the expected verdict as {@link ScannerModule#decide} words it */
        public String expected() {
            return verdict + " " + (reason == null ? passage : reason);
        }

        /** @return the same as the rules take it */
        public Attempt toDomain() {
            Passage last = new Passage(history.size(), "", Instant.EPOCH, "");
            return new Attempt(list.toDomain(), participant.toDomain(), Direction.of(direction), last, Instant.parse(at));
        }
    }

    /** A row of {@code tickets.json}: a text, repeated {@code times} where given, and the code or the reason expected. */
    public record Ticket(String name, String text, int times, String code, String reason) {

        /** @return the whole text */
        public String scanned() {
            return text.repeat(Math.max(1, times));
        }

        /** @return the code in its normal form, or the reason */
        public String expected() {
            return code == null ? reason : code;
        }
    }

    /** A row of {@code pre-check.json}; no participant where the holder is not known, an empty reason for no refusal. */
    public record PreChecked(String name, String text, String tag, Rules list, Person participant, String direction, String at,
            String reason) {

        /** @return what the pre-check says, worded as {@link ScannerModule#preCheck} does */
        public String decided() {
            return new PreCheck(tag, list.toDomain(), Direction.of(direction))
                    .refusal(text, Optional.ofNullable(participant).map(Person::toDomain), Instant.parse(at))
                    .map(app.checkin.domain.Reason::slug).orElse("");
        }
    }

    /** @return the rows of {@code admission.json} */
    public static List<Admission> admissions() {
        return List.of(new Gson().fromJson(read("admission.json"), Admission[].class));
    }

    /** @return the rows of {@code tickets.json} */
    public static List<Ticket> tickets() {
        return List.of(new Gson().fromJson(read("tickets.json"), Ticket[].class));
    }

    /** @return the rows of {@code pre-check.json} */
    public static List<PreChecked> preChecks() {
        return List.of(new Gson().fromJson(read("pre-check.json"), PreChecked[].class));
    }

    private static String read(String file) {
        try {
            return Files.readString(FOLDER.resolve(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
