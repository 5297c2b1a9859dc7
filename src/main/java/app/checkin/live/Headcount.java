package app.checkin.live;

import app.checkin.domain.Participant;
import app.checkin.domain.Status;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** How many people of one event have a place, by category. Not for several threads. */
final class Headcount {

    private final Map<String, String> categories = new HashMap<>();
    private final Map<String, List<String>> marks = new HashMap<>();
    private final Map<String, Integer> people = new HashMap<>();

    /** Takes a participant as it is now; the same one may come again. */
    void take(Participant participant) {
        String before = categories.remove(participant.id());
        if (before != null) {
            people.merge(before, -1, Integer::sum);
        }
        marks.remove(participant.id());
        if (!participant.booking().marks().isEmpty()) {
            marks.put(participant.id(), participant.booking().marks());
        }
        if (participant.standing().status() == Status.REGISTERED) {
            categories.put(participant.id(), participant.booking().category());
            people.merge(participant.booking().category(), 1, Integer::sum);
        }
    }

    /** @param wanted categories to count; empty for all */
    int of(Set<String> wanted) {
        return wanted.isEmpty() ? categories.size() : wanted.stream().mapToInt(category -> people.getOrDefault(category, 0)).sum();
    }

    /** @return an own copy, sorted, without categories that nobody has any more */
    Map<String, Integer> byCategory() {
        Map<String, Integer> sorted = new TreeMap<>(people);
        sorted.values().removeIf(count -> count == 0);
        return sorted;
    }

    /** @return an own copy, sorted */
    Set<String> marks() {
        Set<String> sorted = new TreeSet<>();
        marks.values().forEach(sorted::addAll);
        return sorted;
    }
}
