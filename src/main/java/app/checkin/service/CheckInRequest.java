package app.checkin.service;

import app.checkin.domain.Direction;
import app.checkin.domain.InvalidInput;
import app.checkin.domain.Outcome;
import app.checkin.domain.Reason;
import app.checkin.domain.Source;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a phone or a page asks at the door.
 *
 * @param list id of the list
 * @param nonce made by whoever asks, 16 to 64 of {@code [A-Za-z0-9_-]}; the same one asks for the same answer
 * @param shown what was shown
 * @param manner how it came about
 * @param decided what a phone has told the guest already, where it could not ask
 */
public record CheckInRequest(String list, String nonce, Shown shown, Manner manner, Optional<Decided> decided) {

    private static final Pattern NONCE = Pattern.compile("[A-Za-z0-9_-]{16,64}");

    /** @throws InvalidInput for a malformed nonce */
    public CheckInRequest {
        if (!NONCE.matcher(nonce).matches()) {
            throw new InvalidInput("The nonce must be 16 to 64 letters, digits, hyphens or underscores, made at random for each scan.");
        }
    }

    /** What was shown: a code, or the person by hand. */
    public sealed interface Shown {

        /** @return what the nonce's fingerprint is made of */
        String fingerprinted();

        /** @param text as it was read */
        record Code(String text) implements Shown {

            @Override
            public String fingerprinted() {
                return text.strip();
            }
        }

        /** @param participant id of the person found by reference or name */
        record Person(String participant) implements Shown {

            @Override
            public String fingerprinted() {
                return participant;
            }
        }
    }

    /**
     * @param direction in or out
     * @param source how the code was read
     * @param scannedAt the phone's own time; only recorded
     * @param override why a rule of the list shall not count; empty where it shall
     */
    public record Manner(Direction direction, Source source, Optional<Instant> scannedAt, Optional<String> override) {
    }

    /**
     * @param verdict admitted or denied
     * @param reason why, for a denial
     * @param at when, by the phone's clock
     */
    public record Decided(Outcome verdict, Optional<Reason> reason, Instant at) {
    }
}
