package app.checkin.live;

import app.checkin.domain.Changes.ParticipantChanged;
import app.checkin.domain.Changes.ParticipantsChanged;
import app.checkin.domain.Participant;
import app.checkin.domain.TicketCode;
import app.checkin.store.ParticipantStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Remembers the participants of the events that are being scanned, by id, by ticket and by party. An entry that changes
 * is forgotten at once and read again when it is next needed; what is missing is never remembered.
 */
@ApplicationScoped
public class Roster {

    private final ParticipantStore store;
    private final Map<String, Participant> byId = new ConcurrentHashMap<>();
    private final Map<String, String> byTicket = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> parties = new ConcurrentHashMap<>();
    private final AtomicLong changes = new AtomicLong();

    /** For proxies. */
    protected Roster() {
        this(null);
    }

    /** @param store asked for those not known yet */
    @Inject
    public Roster(ParticipantStore store) {
        this.store = store;
    }

    /** @return who holds this ticket now */
    public Optional<Participant> byTicket(TicketCode ticket) {
        Optional<Participant> known = Optional.ofNullable(byTicket.get(ticket.text())).map(byId::get)
                .filter(participant -> participant.pass().ticket().equals(ticket));
        if (known.isPresent()) {
            return known;
        }
        long before = changes.get();
        Optional<Participant> found = store.byTicket(ticket);
        found.ifPresent(participant -> remember(participant, before));
        return found;
    }

    /** @return the participant of this id */
    public Optional<Participant> find(String id) {
        Optional<Participant> known = Optional.ofNullable(byId.get(id));
        if (known.isPresent()) {
            return known;
        }
        long before = changes.get();
        Optional<Participant> found = store.find(id);
        found.ifPresent(participant -> remember(participant, before));
        return found;
    }

    /** @return the ids of everybody known to have come by the same booking, this one among them; empty without a party */
    public List<String> party(Participant participant) {
        return participant.party().map(party -> parties.getOrDefault(partyKey(participant), Set.of())).map(List::copyOf)
                .orElse(List.of());
    }

    /** Reads everybody of an event, before the door needs them. */
    public void warm(String event) {
        long before = changes.get();
        store.each(event, participant -> remember(participant, before));
    }

    /** Reads a participant anew, who was changed here or elsewhere: the door finds the new state without a read. */
    void changed(@Observes ParticipantChanged change) {
        changes.incrementAndGet();
        forget(change.id());
        find(change.id());
    }

    /** Forgets everybody of an event, after many were changed; {@link Warmth} reads them again. */
    void changed(@Observes ParticipantsChanged change) {
        changes.incrementAndGet();
        byId.values().stream().filter(participant -> participant.event().equals(change.event())).map(Participant::id)
                .toList().forEach(this::forget);
    }

    /** A change that came between the read and here may have been overtaken: then the entry is not kept. */
    private void remember(Participant participant, long before) {
        byId.put(participant.id(), participant);
        byTicket.put(participant.pass().ticket().text(), participant.id());
        participant.party().ifPresent(party ->
                parties.computeIfAbsent(partyKey(participant), key -> ConcurrentHashMap.newKeySet()).add(participant.id()));
        if (changes.get() != before) {
            forget(participant.id());
        }
    }

    private void forget(String id) {
        Participant gone = byId.remove(id);
        if (gone != null) {
            byTicket.remove(gone.pass().ticket().text(), id);
            Optional.ofNullable(parties.get(partyKey(gone))).ifPresent(members -> members.remove(id));
        }
    }

    private static String partyKey(Participant participant) {
        return participant.event() + ":" + participant.booking().party();
    }
}
