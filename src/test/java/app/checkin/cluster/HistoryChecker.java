package app.checkin.cluster;

import app.checkin.cluster.Note.Told;
import app.checkin.cluster.Note.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.Document;

/**
 * Holds what clients were told against what the store has. It knows nothing of the servers: it reads the documents of
 * {@code scans} as they are and the clients' notes, and says in sentences what does not fit. For lists that admit once or by
 * re-entry.
 */
final class HistoryChecker {

    private static final String ALREADY = "already-checked-in";
    private static final String UNDONE = "undone";

    private final List<Document> scans;
    private final Map<String, Document> byNonce;
    private final List<Note> notes;
    private final List<String> violations = new ArrayList<>();

    private HistoryChecker(List<Document> scans, List<Note> notes) {
        this.scans = scans;
        this.notes = notes;
        this.byNonce = scans.stream().collect(Collectors.toMap(scan -> scan.getString("_id"), scan -> scan, (one, other) -> one));
    }

    /** The figures of one list as a server tells them.
     *  @param checkedIn different people who were let in
     *  @param denied refused scans */
    record Figures(int checkedIn, int denied) {
    }

    /** @param scans every document of the store's collection
     *  @param notes what all clients were told
     *  @param figures what each server says of each list, by {@code server list}; the list's id is the last word
     *  @return what does not fit, in sentences; empty when all is well */
    static List<String> violations(List<Document> scans, List<Note> notes, Map<String, Figures> figures) {
        HistoryChecker checker = new HistoryChecker(scans, notes);
        checker.holdersOfOneKey("slot");
        checker.holdersOfOneKey("seat");
        checker.passages();
        checker.answersAndRecords();
        checker.replays();
        checker.twoTimesYes();
        figures.forEach(checker::figures);
        return checker.violations;
    }

    private void holdersOfOneKey(String key) {
        scans.stream().filter(scan -> scan.getString(key) != null).collect(Collectors.groupingBy(scan -> scan.getString(key)))
                .forEach((value, holders) -> {
                    if (holders.size() > 1) {
                        violations.add("The " + key + " " + value + " is held by " + holders.size() + " scans");
                    }
                });
    }

    /** Odd passages are entries, even ones exits, either may be an undo; and none is missing in between. */
    private void passages() {
        byPerson(scan -> true).forEach((person, all) -> {
            Map<Integer, Document> passages = new TreeMap<>();
            all.stream().filter(scan -> scan.getString("slot") != null).forEach(scan -> passages.put(n(scan), scan));
            int expected = 1;
            for (Map.Entry<Integer, Document> passage : passages.entrySet()) {
                if (passage.getKey() != expected) {
                    violations.add("The passage " + expected + " of " + person + " is missing");
                }
                boolean undo = passage.getValue().getString("verdict").equals(UNDONE);
                if (!undo && passage.getKey() % 2 == 1 != isEntry(passage.getValue())) {
                    violations.add("The passage " + passage.getKey() + " of " + person + " is of the wrong kind");
                }
                expected = passage.getKey() + 1;
            }
            if (all.stream().anyMatch(scan -> isEntry(scan) && scan.getString("slot") == null)) {
                violations.add("An entry of " + person + " holds no slot");
            }
        });
    }

    private void answersAndRecords() {
        for (Note note : notes) {
            Document scan = byNonce.get(note.nonce());
            Verdict verdict = note.told().verdict();
            if (verdict == Verdict.ADMITTED || verdict == Verdict.DENIED) {
                if (scan == null) {
                    violations.add("The acknowledged scan " + note + " is missing");
                } else if (!Objects.equals(scan.getString("participant"), note.guest().id()) && scan.getString("participant") != null) {
                    violations.add("The answer to " + note + " is that of another ticket, of " + scan.getString("participant"));
                } else {
                    sameVerdict(note, scan);
                }
            }
            if (note.told().reason().equals(ALREADY) && entries(note).isEmpty()) {
                violations.add("Denied as a duplicate without an admission: " + note);
            }
        }
    }

    private void sameVerdict(Note note, Document scan) {
        boolean admitted = note.told().verdict() == Verdict.ADMITTED;
        boolean same = admitted ? scan.getString("verdict").equals("admitted")
                : note.told().reason().equals(scan.getString("reason")) || note.told().reason().equals(UNDONE);
        if (!same) {
            violations.add("The store says " + scan.getString("verdict") + " " + scan.getString("reason") + " of " + note);
        }
    }

    /** The same question has one answer, whenever and wherever it is asked; and it has one in the end. */
    private void replays() {
        notes.stream().collect(Collectors.groupingBy(note -> note.nonce() + " " + note.guest().id(), LinkedHashMap::new, Collectors.toList()))
                .forEach((question, asked) -> {
                    Set<Told> answers = asked.stream().map(Note::told).filter(Told::decided)
                            .filter(told -> !told.reason().equals(UNDONE)).collect(Collectors.toSet());
                    if (answers.size() > 1) {
                        violations.add("A replay changed its answer: " + question + " was told " + answers);
                    }
                    if (asked.stream().noneMatch(note -> note.told().decided())) {
                        violations.add("Nobody ever decided " + asked.get(asked.size() - 1));
                    }
                });
    }

    private void twoTimesYes() {
        Map<String, Set<String>> yes = new HashMap<>();
        notes.stream().filter(note -> note.told().verdict() == Verdict.ADMITTED).forEach(note -> yes.computeIfAbsent(
                note.list() + " " + note.guest().id(), key -> new java.util.TreeSet<>()).add(note.nonce()));
        Map<String, List<Document>> evens = byPerson(scan -> scan.getString("slot") != null && n(scan) % 2 == 0);
        yes.forEach((person, nonces) -> {
            if (nonces.size() > 1 + evens.getOrDefault(person, List.of()).size()) {
                violations.add(nonces.size() + " different scans were told to let in " + person);
            }
        });
    }

    private void figures(String serverAndList, Figures told) {
        String list = serverAndList.substring(serverAndList.lastIndexOf(' ') + 1);
        Map<String, List<Document>> there = byPerson(scan -> scan.getString("list").equals(list));
        int came = (int) there.values().stream().filter(all -> all.stream().filter(HistoryChecker::isEntry).count()
                > all.stream().filter(scan -> scan.getString("verdict").equals(UNDONE)).count()).count();
        int denied = (int) scans.stream().filter(scan -> scan.getString("list").equals(list) && scan.getString("verdict").equals("denied")).count();
        Figures counted = new Figures(came, denied);
        if (!counted.equals(told)) {
            violations.add("Of " + serverAndList + " are told " + told + ", but the store has " + counted);
        }
    }

    private List<Document> entries(Note note) {
        return scans.stream().filter(scan -> isEntry(scan) && scan.getString("list").equals(note.list())
                && note.guest().id().equals(scan.getString("participant"))).toList();
    }

    private Map<String, List<Document>> byPerson(Function<Document, Boolean> wanted) {
        return scans.stream().filter(scan -> scan.getString("participant") != null && wanted.apply(scan))
                .collect(Collectors.groupingBy(scan -> scan.getString("list") + " " + scan.getString("participant")));
    }

    private static boolean isEntry(Document scan) {
        return scan.getString("verdict").equals("admitted")
                && Optional.ofNullable(scan.getString("direction")).orElse("in").equals("in");
    }

    private static int n(Document scan) {
        String slot = scan.getString("slot");
        return Integer.parseInt(slot.substring(slot.lastIndexOf(':') + 1));
    }
}
