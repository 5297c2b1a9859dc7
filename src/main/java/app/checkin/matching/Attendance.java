package app.checkin.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The participants of an event, to be found by any of their keys. */
public final class Attendance {

    private final List<Known> all;
    private final Map<String, Known> byKey = new HashMap<>();
    private final Set<String> storedKeys = new HashSet<>();

    /** @param all everybody in the event, the cancelled too */
    public Attendance(List<Known> all) {
        this.all = new ArrayList<>(all);
        Map<String, Integer> often = new HashMap<>();
        all.forEach(known -> Identity.lone(known.participant()).forEach(key -> often.merge(key, 1, Integer::sum)));
        for (Known known : all) {
            Identity.lone(known.participant()).stream().filter(key -> often.get(key) == 1).forEach(key -> byKey.put(key, known));
            Identity.of(known.participant()).forEach(key -> byKey.putIfAbsent(key, known));
        }
        all.stream().filter(known -> !known.importKey().isEmpty()).forEach(this::byStoredKey);
    }

    /** Whose id or e-mail was corrected by hand is still found by the one in the file; while it stands, it counts only
     *  where it is there once. */
    private void byStoredKey(Known known) {
        storedKeys.add(known.importKey());
        if (!Identity.lone(known.participant()).contains(known.importKey())) {
            byKey.putIfAbsent(known.importKey(), known);
        }
    }

    Optional<Known> find(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    boolean stores(String importKey) {
        return storedKeys.contains(importKey);
    }

    List<Known> all() {
        return all;
    }
}
