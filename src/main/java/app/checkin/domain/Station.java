package app.checkin.domain;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * An enrolled scanning device.
 *
 * @param id unguessable, never reused
 * @param event id of the event
 * @param name what people call it ("Door 2")
 * @param lists ids of the lists it may scan for, its usual one first
 * @param rights what it may do beyond scanning
 * @param state whether it is enrolled, blocked, expired
 */
public record Station(String id, String event, String name, List<String> lists, Set<Right> rights, State state) {

    /** What a station may do beyond scanning and undoing its own last admission for 60 seconds. */
    public enum Right {
        /** Look people up by reference or name and check them in by hand. */
        SEARCH,
        /** Let in against a rule of the list, with a reason, and undo any admission of the event. */
        OVERRIDE
    }

    /**
     * @param enrolled whether a phone has taken the card
     * @param blocked whether it is shut out
     * @param expires when its token ends
     */
    public record State(boolean enrolled, boolean blocked, Instant expires) {
    }

    /** Keeps own copies. */
    public Station {
        lists = List.copyOf(lists);
        rights = Set.copyOf(rights);
    }

    /** @return whether it may do this */
    public boolean may(Right right) {
        return rights.contains(right);
    }
}
