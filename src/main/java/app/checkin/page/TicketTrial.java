package app.checkin.page;

import app.checkin.domain.AdmissionRules;
import app.checkin.domain.Attempt;
import app.checkin.domain.CheckInList;
import app.checkin.domain.Direction;
import app.checkin.domain.Participant;
import app.checkin.domain.Passage;
import app.checkin.domain.Reason;
import app.checkin.domain.Scan;
import app.checkin.domain.Verdict;
import app.checkin.service.DoorHistory;
import app.checkin.service.ParticipantPage;
import app.checkin.service.ParticipantQuery;
import app.checkin.service.ParticipantService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/** Tells what a list would say to a ticket, without scanning it: nothing is recorded. */
@ApplicationScoped
public class TicketTrial {

    private final ParticipantService participants;
    private final DoorHistory history;

    /** For the container's proxy only. */
    protected TicketTrial() {
        this(null, null);
    }

    /** @param participants finds whose ticket it is
     *  @param history what happened to it so far */
    @Inject
    public TicketTrial(ParticipantService participants, DoorHistory history) {
        this.participants = participants;
        this.history = history;
    }

    /** What came of a trial.
     *  @param participant who was meant, if it is clear
     *  @param reason why not, if not
     *  @param several whether the words fit more than one person */
    public record Result(Optional<Participant> participant, Optional<Reason> reason, boolean several) {
    }

    /** @return what the list would say at that time
     *  @param text a ticket, a reference, or words of a name */
    Result of(CheckInList list, String text, Instant at) {
        ParticipantPage found = participants.search(ParticipantQuery.of(list.event(), text, 2));
        if (found.rows().size() != 1) {
            return new Result(Optional.empty(), Optional.of(Reason.UNKNOWN_TICKET), found.rows().size() > 1);
        }
        Participant participant = found.rows().get(0).participant();
        Verdict verdict = AdmissionRules.decide(new Attempt(list.rules(), participant.holder(), Direction.IN, last(list, participant), at));
        return new Result(Optional.of(participant),
                verdict instanceof Verdict.Denied denied ? Optional.of(denied.reason()) : Optional.empty(), false);
    }

    private Passage last(CheckInList list, Participant participant) {
        return history.of(participant.id()).stream().filter(scan -> scan.where().list().equals(list.id())).map(Scan::passage)
                .max(Comparator.comparingInt(Passage::n)).orElse(Passage.NONE);
    }
}
