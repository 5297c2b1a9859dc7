package app.checkin.api;

import app.checkin.domain.Vitals;
import app.checkin.service.Limits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Optional;

/**
 * What a phone tells of itself.
 *
 * @param battery per cent; absent where the phone does not tell
 * @param network in the phone's words
 * @param unsent scans that it keeps and could not send yet
 * @param who first name of the person at the phone
 */
public record HeartbeatInput(
        Optional<@Min(value = 0, message = "\"battery\" must be 0 or more.") @Max(value = 100, message = "\"battery\" must be at most 100.") Integer> battery,
        @Size(max = Limits.WORD, message = "\"network\" has more than {max} characters.") String network,
        @Min(value = 0, message = "\"unsent\" must be 0 or more.") int unsent,
        @Size(max = Limits.WORD, message = "\"who\" has more than {max} characters.") String who) {

    Vitals vitals(Instant now) {
        return new Vitals(battery, network, unsent, who, now);
    }
}
