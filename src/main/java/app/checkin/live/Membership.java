package app.checkin.live;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which servers are there, from looks at what each writes into the store: a number that grows. Nobody's clock is asked. One
 * whose number stood still for some looks is gone.
 */
final class Membership {

    private static final int LOOKS = 3;

    private final Map<String, Long> beats = new HashMap<>();
    private final Map<String, Integer> still = new HashMap<>();

    /** @param written each server's number, by its id
     *  @return those that are there */
    Set<String> look(Map<String, Long> written) {
        beats.keySet().retainAll(written.keySet());
        still.keySet().retainAll(written.keySet());
        written.forEach((id, beat) -> {
            boolean moved = !beat.equals(beats.put(id, beat));
            still.put(id, moved ? 0 : still.getOrDefault(id, 0) + 1);
        });
        Set<String> there = new HashSet<>(written.keySet());
        there.removeAll(gone());
        return there;
    }

    /** @return those whose number stands still */
    Set<String> gone() {
        return still.keySet().stream().filter(id -> still.get(id) >= LOOKS).collect(Collectors.toSet());
    }
}
