package app.checkin.config;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The names and values this process was started with, whoever they are meant for. */
record Environment(Map<String, String> variables) {

    private static final String PREFIX = "CHECKIN_";

    /** @throws InvalidSetting for what would be passed over in silence: a name of ours that is none, a store that is empty */
    void check() {
        Set<String> known = Arrays.stream(Setting.values()).map(Enum::name).collect(Collectors.toSet());
        variables.keySet().stream().filter(name -> name.startsWith(PREFIX) && !known.contains(name)).sorted().findFirst().ifPresent(name -> {
            throw new InvalidSetting("There is no setting " + name + "; legal are: "
                    + known.stream().sorted().collect(Collectors.joining(", ")) + ".");
        });
        // whoever sets it empty means a server; with a store of its own in each process one ticket would enter at each
        if (variables.containsKey(Setting.MONGODB_URI.name()) && variables.get(Setting.MONGODB_URI.name()).isBlank()) {
            throw new InvalidSetting("MONGODB_URI is empty; legal is mongodb://… or mongodb+srv://…, or no such setting for the embedded store.");
        }
    }
}
