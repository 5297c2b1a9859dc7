package app.checkin.embedded;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;

/** What the store owes a command before it is answered. */
enum CommandKind {

    /** Changes something, or may: runs inside the gate and is answered when it is on disk. */
    WRITE,
    /** Reads, and what it reads must not be lost after the answer: is answered when that is on disk. */
    MAJORITY_READ,
    /** Only reads. */
    READ;

    private static final Set<String> READING = Set.of("find", "count", "distinct", "aggregate", "getmore", "killcursors",
            "listcollections", "listindexes", "ping", "hello", "ismaster", "buildinfo", "serverstatus", "endsessions",
            "connectionstatus", "dbstats", "collstats", "whatsmyuri", "getlog", "hostinfo");

    /** The kind of a command; one that is not known counts as writing. */
    static CommandKind of(String name, Document command) {
        if (!READING.contains(name.toLowerCase(Locale.ROOT)) || writesItsResult(command)) {
            return WRITE;
        }
        boolean majority = command.get("readConcern") instanceof Document concern && "majority".equals(concern.get("level"));
        return majority ? MAJORITY_READ : READ;
    }

    private static boolean writesItsResult(Document command) {
        return command.get("pipeline") instanceof Collection<?> stages && stages.stream().anyMatch(
                stage -> stage instanceof Document step && (step.containsKey("$out") || step.containsKey("$merge")));
    }
}
