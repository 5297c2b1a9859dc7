package app.checkin.service;

import app.checkin.domain.Changes.ParticipantChanged;
import app.checkin.domain.Conflict;
import app.checkin.domain.NotFound;
import app.checkin.domain.Participant;
import app.checkin.domain.Participant.Standing;
import app.checkin.domain.Status;
import app.checkin.live.Catalog;
import app.checkin.lock.Locked;
import app.checkin.store.ParticipantStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Optional;

/** Adds, finds and changes participants, one at a time. Every change counts at the door as soon as it is answered. */
@ApplicationScoped
public class ParticipantService {

    private static final int CODES_TO_TRY = 10;
    private static final String KIND = "participant";

    private final ParticipantStore store;
    private final ParticipantSearch search;
    private final Catalog catalog;
    private final Newcomers newcomers;
    private final Event<ParticipantChanged> news;

    /** For proxies. */
    protected ParticipantService() {
        this(null, null, null, null, null);
    }

    /** @param store where they are kept
     *  @param search finds many
     *  @param catalog knows events
     *  @param newcomers gives codes
     *  @param news who listens */
    @Inject
    public ParticipantService(ParticipantStore store, ParticipantSearch search, Catalog catalog, Newcomers newcomers,
            Event<ParticipantChanged> news) {
        this.store = store;
        this.search = search;
        this.catalog = catalog;
        this.newcomers = newcomers;
        this.news = news;
    }

    /** @return the new participant, with a place, a ticket and a reference of its own
     *  @throws NotFound for an unknown event */
    public Participant add(String event, ParticipantDraft draft) {
        for (int tries = 0; tries < CODES_TO_TRY; tries++) {
            Participant participant = newcomers.of(catalog.event(event), draft);
            if (store.insert(participant)) {
                return told(participant);
            }
        }
        throw new Conflict("conflict", "No free reference was found. Try once more.");
    }

    /** @return the participant
     *  @throws NotFound for an unknown id */
    public Participant find(String id) {
        return store.find(id).orElseThrow(() -> new NotFound(KIND, id));
    }

    /** @return the page that was asked for
     *  @throws NotFound for an unknown event */
    public ParticipantPage search(ParticipantQuery query) {
        return search.find(query);
    }

    /** @return the participant with what happened on the event's first list */
    public ParticipantPage.Row row(Participant participant) {
        return search.row(participant);
    }

    /** Corrects who it is and what was booked; the ticket stays good.
     *  @return the participant as it is now
     *  @throws NotFound for an unknown id */
    public Participant correct(String id, ParticipantDraft draft) {
        Participant now = find(id);
        return changed(id, store.correct(new Participant(id, now.event(), draft.person(), draft.booking(), now.standing(), now.pass())));
    }

    /** Takes the place back. Cancelling twice is cancelling once.
     *  @return the participant as it is now
     *  @throws NotFound for an unknown id */
    public Participant cancel(String id) {
        return stand(id, Status.CANCELLED);
    }

    /** Gives a place to somebody who waits, or who had given it up.
     *  @return the participant as it is now
     *  @throws Conflict {@code not-waiting} for somebody who has a place
     *  @throws app.checkin.domain.Unavailable when it cannot be made sure that nobody else is at it
     *  @throws NotFound for an unknown id */
    @Locked("participant:{id}")
    public Participant promote(String id) {
        Participant now = find(id);
        if (now.standing().status() == Status.REGISTERED) {
            throw new Conflict("not-waiting", "This person has a place already. There is nothing to do.");
        }
        return told(store.promote(now, newcomers.standing(Status.REGISTERED, now.standing().barred()))
                .orElseThrow(() -> new Conflict("changed-meanwhile", "Somebody else changed this person at the same moment. Look again.")));
    }

    /** Shuts somebody out, or lets them come again.
     *  @return the participant as it is now
     *  @throws NotFound for an unknown id */
    public Participant bar(String id, boolean barred) {
        Standing now = find(id).standing();
        return now.barred() == barred ? find(id) : changed(id, store.stand(id, new Standing(now.status(), now.since(), barred)));
    }

    /** Replaces the ticket: the old one is refused as {@code revoked} from now on, the reference stays.
     *  @return the participant with the new ticket
     *  @throws Conflict {@code changed-meanwhile} when somebody else replaced it at the same moment
     *  @throws NotFound for an unknown id */
    public Participant reissue(String id) {
        Participant now = find(id);
        Optional<Participant> reissued = store.reissue(now, newcomers.ticket(catalog.event(now.event())), newcomers.now());
        return told(reissued.orElseThrow(() -> new Conflict("changed-meanwhile",
                "Somebody else replaced this ticket at the same moment. Look at the person again.")));
    }

    private Participant stand(String id, Status status) {
        Participant now = find(id);
        return now.standing().status() == status ? now
                : changed(id, store.stand(id, newcomers.standing(status, now.standing().barred())));
    }

    private Participant changed(String id, Optional<Participant> after) {
        return told(after.orElseThrow(() -> new NotFound(KIND, id)));
    }

    private Participant told(Participant participant) {
        news.fire(new ParticipantChanged(participant.event(), participant.id()));
        return participant;
    }
}
