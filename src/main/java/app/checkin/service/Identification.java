package app.checkin.service;

import app.checkin.domain.Participant;
import app.checkin.domain.Reason;
import app.checkin.domain.TicketCode;
import app.checkin.domain.TicketReading;
import app.checkin.live.Roster;
import app.checkin.store.ParticipantStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Finds out whom a code names: a participant, or a reason why nobody. */
@ApplicationScoped
public class Identification {

    private final Roster roster;
    private final ParticipantStore store;

    /** For proxies. */
    protected Identification() {
        this(null, null);
    }

    /** @param roster participants as remembered
     *  @param store asked for codes that were replaced */
    @Inject
    public Identification(Roster roster, ParticipantStore store) {
        this.roster = roster;
        this.store = store;
    }

    /** What was found.
     *  @param participant who it is, also for a replaced ticket
     *  @param refusal why the code admits nobody */
    record Found(Optional<Participant> participant, Optional<Reason> refusal) {

        static Found nobody(Reason reason) {
            return new Found(Optional.empty(), Optional.of(reason));
        }
    }

    /** @param tag of the event that is scanned for */
    Found find(CheckInRequest.Shown shown, String event, String tag) {
        if (shown instanceof CheckInRequest.Shown.Person person) {
            return roster.find(person.participant()).filter(participant -> participant.event().equals(event))
                    .map(participant -> new Found(Optional.of(participant), Optional.empty()))
                    .orElse(Found.nobody(Reason.UNKNOWN_TICKET));
        }
        TicketReading reading = TicketCode.read(((CheckInRequest.Shown.Code) shown).text());
        return reading instanceof TicketReading.Ticket ticket ? holder(ticket.code(), tag)
                : Found.nobody(((TicketReading.Other) reading).reason());
    }

    private Found holder(TicketCode code, String tag) {
        if (!code.tag().equals(tag)) {
            return Found.nobody(Reason.WRONG_EVENT);
        }
        Optional<Participant> holder = roster.byTicket(code);
        if (holder.isPresent()) {
            return new Found(holder, Optional.empty());
        }
        return store.retired(code).map(retired -> new Found(roster.find(retired.participant()), Optional.of(Reason.REVOKED)))
                .orElse(Found.nobody(Reason.UNKNOWN_TICKET));
    }
}
