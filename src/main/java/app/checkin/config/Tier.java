package app.checkin.config;

import java.util.Arrays;
import java.util.stream.Collectors;

/** A range of participants with its sizing; {@code docs/configuration.md} and the overlays name it alike. */
public enum Tier {
    /** The smallest: one server that writes. */
    UP_TO_300("120-300"),
    /** Two servers that write, and more. */
    UP_TO_600("300-600"),
    /** Three. */
    UP_TO_1000("600-1000"),
    /** Four, on three nodes. */
    ABOVE("1000+");

    private final String range;

    Tier(String range) {
        this.range = range;
    }

    /** @return the word in settings, such as {@code 300-600} */
    public String range() {
        return range;
    }

    /** @return the tier of this word
     *  @throws InvalidSetting naming the legal ones */
    static Tier of(String text) {
        return Arrays.stream(values()).filter(tier -> tier.range.equals(text)).findFirst()
                .orElseThrow(() -> new InvalidSetting("CHECKIN_TIER is \"" + text + "\"; legal are: "
                        + Arrays.stream(values()).map(Tier::range).collect(Collectors.joining(", ")) + "."));
    }
}
