package app.checkin.config;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** How servers keep out of each other's way; {@code docs/locking.md} says what each promises. */
public enum LockMode {
    /** Locks in this process, for the one server that writes. */
    SINGLE_INSTANCE,
    /** Locks in Redis, for any number of servers. */
    STRICT;

    /** @return the word in settings and answers, such as {@code single-instance} */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @return the mode of this word
     *  @throws InvalidSetting naming the legal ones */
    static LockMode of(String text) {
        return Arrays.stream(values()).filter(mode -> mode.slug().equals(text)).findFirst()
                .orElseThrow(() -> new InvalidSetting("DISTRIBUTED_LOCK_MODE is \"" + text + "\"; legal are: "
                        + Arrays.stream(values()).map(LockMode::slug).collect(Collectors.joining(", ")) + "."));
    }
}
