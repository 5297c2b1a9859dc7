package app.checkin.api;

import app.checkin.domain.Direction;
import app.checkin.domain.InvalidInput;
import app.checkin.domain.Outcome;
import app.checkin.domain.Reason;
import app.checkin.domain.Source;
import app.checkin.service.CheckInRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Optional;

/**
 * One scan as a phone or a script sends it.
 *
 * @param ticket the code as it was read; or
 * @param participant id of the person, for a check-in by hand
 * @param nonce made at random for each scan; the same one gets the same answer
 * @param scannedAt the phone's time; only recorded
 * @param direction in (default) or out
 * @param source how the code was read; camera by default, manual for a person
 * @param override why a rule of the list shall not count
 * @param decided in a batch: what the phone told the guest already
 */
public record CheckInBody(Optional<String> ticket, Optional<String> participant,
        @Pattern(regexp = "[A-Za-z0-9_-]{16,64}", message = "\"nonce\" must be 16 to 64 letters, digits, hyphens or underscores, made at random for each scan.") String nonce,
        Optional<Instant> scannedAt, Optional<Direction> direction, Optional<Source> source,
        Optional<@Size(min = 1, max = 200, message = "\"override\" must say why in 1 to 200 characters.") String> override,
        Optional<@Valid Decided> decided) {

    /**
     * @param verdict admitted or denied
     * @param reason why, for a denial
     * @param at when, by the phone's clock
     * @param seq which of the phone's scans it was, from 1
     */
    public record Decided(Outcome verdict, Optional<Reason> reason, Instant at, int seq) {

        private CheckInRequest.Decided told() {
            if (verdict == Outcome.DENIED && reason.isEmpty()) {
                throw new InvalidInput("A denial that the phone gave needs its \"reason\".");
            }
            return new CheckInRequest.Decided(verdict, reason, at);
        }
    }

    /** @param list id of the list
     *  @return the request for the desk
     *  @throws InvalidInput unless exactly one of ticket and participant is given */
    CheckInRequest on(String list) {
        if (ticket.isPresent() == participant.isPresent()) {
            throw new InvalidInput("Send either \"ticket\" (the code) or \"participant\" (an id, for a check-in by hand).");
        }
        CheckInRequest.Shown shown = ticket.<CheckInRequest.Shown>map(CheckInRequest.Shown.Code::new)
                .orElseGet(() -> new CheckInRequest.Shown.Person(participant.orElseThrow()));
        Source how = source.orElse(ticket.isPresent() ? Source.CAMERA : Source.MANUAL);
        return new CheckInRequest(list, nonce, shown,
                new CheckInRequest.Manner(direction.orElse(Direction.IN), how, scannedAt, override),
                decided.map(Decided::told));
    }
}
