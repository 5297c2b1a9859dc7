package app.checkin.scanner;

import app.checkin.domain.AdmissionRules;
import app.checkin.domain.Attempt;
import app.checkin.domain.CheckInList;
import app.checkin.domain.Direction;
import app.checkin.domain.Holder;
import app.checkin.domain.Passage;
import app.checkin.domain.Reason;
import app.checkin.domain.Status;
import app.checkin.domain.TicketCode;
import app.checkin.domain.TicketReading;
import app.checkin.domain.Verdict;
import app.checkin.domain.Window;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What a phone can refuse before it asks the server: a code that is none of ours, another event's, a list that is not
 * open, and, where the holder is known, what the rules say without the history. It never admits anybody.
 *
 * @param tag tag of the event at whose door the phone stands
 * @param list the rules of its list
 * @param direction in or out; on the way out only the code itself counts
 */
public record PreCheck(String tag, CheckInList.Rules list, Direction direction) {

    private static final Holder ANYBODY = new Holder("", Status.REGISTERED, false);

    /** @param scanned the text, whatever it is
     *  @param holder whose ticket it is, where the phone knows
     *  @param at the instant that counts for the window
     *  @return why it cannot pass, empty when only the server can tell */
    public Optional<Reason> refusal(String scanned, Optional<Holder> holder, Instant at) {
        TicketReading reading = TicketCode.read(scanned);
        if (reading instanceof TicketReading.Ticket ticket) {
            return ticket.code().tag().equals(tag) ? byRules(holder, at) : Optional.of(Reason.WRONG_EVENT);
        }
        return Optional.of(((TicketReading.Other) reading).reason());
    }

    private Optional<Reason> byRules(Optional<Holder> holder, Instant at) {
        if (direction == Direction.OUT) {
            return Optional.empty();
        }
        CheckInList.Rules known = holder.isPresent() ? list : windowOnly();
        Attempt attempt = new Attempt(known, holder.orElse(ANYBODY), direction, Passage.NONE, at);
        return AdmissionRules.preCheck(attempt) instanceof Verdict.Denied denied
                ? Optional.of(denied.reason()) : Optional.empty();
    }

    private CheckInList.Rules windowOnly() {
        Window window = list.window();
        return new CheckInList.Rules(Set.of(), window, list.policy(), list.capacity());
    }
}
