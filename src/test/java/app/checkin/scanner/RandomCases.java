package app.checkin.scanner;

import app.checkin.domain.TicketCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Cases drawn from a seed: near the edges of windows, with every policy, status and reason, and codes with slips in them. */
public final class RandomCases {

    private static final Instant NOON = Instant.parse("2026-06-12T12:00:00Z");
    private static final List<String> CATEGORIES = List.of("", "VIP", "Guest", "Künstler · 芸術家", "toString", "__proto__");
    private static final String TYPED = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz -*:/ßıİſÄ😀\u00a0\u2003\ufeff\u0000\n";
    private static final int LONGEST_HISTORY = 6;

    private final Random random;

    /** @param seed the same seed draws the same cases */
    public RandomCases(long seed) {
        random = new Random(seed);
    }

    /** @return so many attempts, without an expected verdict */
    public List<Vectors.Admission> admissions(int count) {
        return Stream.generate(() -> new Vectors.Admission("", rules(), person(), oneOf("in", "out"),
                Collections.nCopies(random.nextInt(LONGEST_HISTORY), "passage"), near(), null, 0, null)).limit(count).toList();
    }

    /** @return so many scans, the holder known in half of them, without an expected reason */
    public List<Vectors.PreChecked> preChecks(int count) {
        return Stream.generate(() -> new Vectors.PreChecked("", scanned(), oneOf("K7PQ", "AAAA"), rules(),
                random.nextBoolean() ? person() : null, oneOf("in", "out"), near(), null)).limit(count).toList();
    }

    /** @return so many texts: codes of ours, some with a slip or two */
    public List<Vectors.Ticket> tickets(int count) {
        return Stream.generate(() -> new Vectors.Ticket("", scanned(), 1, null, null)).limit(count).toList();
    }

    private Vectors.Rules rules() {
        List<String> categories = CATEGORIES.stream().filter(category -> random.nextInt(3) == 0).toList();
        String opens = random.nextInt(3) == 0 ? null : millis(0, 2);
        String closes = random.nextInt(3) == 0 ? null : millis(2, 4);
        return new Vectors.Rules(oneOf("once", "re-entry", "unlimited"), categories, opens, closes);
    }

    private Vectors.Person person() {
        return new Vectors.Person(oneOf(CATEGORIES.toArray(String[]::new)),
                oneOf("registered", "registered", "registered", "waitlisted", "cancelled"), random.nextInt(8) == 0);
    }

    private String near() {
        return millis(-1, 5);
    }

    private String millis(int from, int to) {
        return NOON.plusMillis(random.nextInt(from, to)).toString();
    }

    private String scanned() {
        List<String> characters = new ArrayList<>(List.of(TicketCode.issue(oneOf("K7PQ", "AAAA"), random).text().split("")));
        for (int slips = random.nextInt(3); slips > 0; slips--) {
            int place = random.nextInt(characters.size());
            switch (random.nextInt(4)) {
                case 0 -> characters.set(place, typed());
                case 1 -> characters.add(place, typed());
                case 2 -> characters.remove(place);
                default -> Collections.swap(characters, place, Math.max(0, place - 1));
            }
        }
        return String.join("", characters);
    }

    private String typed() {
        int place = TYPED.offsetByCodePoints(0, random.nextInt(TYPED.codePointCount(0, TYPED.length())));
        return Character.toString(TYPED.codePointAt(place));
    }

    private String oneOf(String... words) {
        return words[random.nextInt(words.length)];
    }
}
