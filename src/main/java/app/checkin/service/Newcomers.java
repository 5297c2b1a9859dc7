package app.checkin.service;

import app.checkin.domain.Event;
import app.checkin.domain.Ids;
import app.checkin.domain.Participant;
import app.checkin.domain.Reference;
import app.checkin.domain.Status;
import app.checkin.domain.TicketCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.random.RandomGenerator;

/** Gives people what they show: ids, tickets and references. */
@ApplicationScoped
public class Newcomers {

    private final Clock clock;
    private final RandomGenerator random;

    /** For proxies. */
    protected Newcomers() {
        this(null, null);
    }

    /** @param clock tells since when somebody has a place
     *  @param random makes codes */
    @Inject
    public Newcomers(Clock clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    /** @return a participant with a place, a new ticket and a new reference, not stored yet; the store may find the
     *          reference taken, then ask again */
    public Participant of(Event event, ParticipantDraft draft) {
        return of(event, draft.person(), draft.booking(), Status.REGISTERED);
    }

    /** @return the same for somebody who was looked at already, with that status */
    Participant of(Event event, Participant.Person person, Participant.Booking booking, Status status) {
        Participant.Pass pass = new Participant.Pass(ticket(event), Reference.random(random));
        return new Participant(id(), event.id(), person, booking, standing(status, false), pass);
    }

    /** @return a new id */
    String id() {
        return Ids.next(random);
    }

    /** @return a new ticket of the event */
    TicketCode ticket(Event event) {
        return TicketCode.issue(event.tag(), random);
    }

    /** @return this standing as of now */
    Participant.Standing standing(Status status, boolean barred) {
        return new Participant.Standing(status, now(), barred);
    }

    /** @return the time, as exact as the store keeps it */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
