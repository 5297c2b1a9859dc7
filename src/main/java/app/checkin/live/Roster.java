package app.checkin.live;

import app.checkin.domain.Changes.Missed;
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
import java.util.function.Supplier;

/**
 * Remembers the participants of the events that are being scanned, by id, by ticket and by party. An entry that changes
 * is forgotten at once and read again when it is next needed; what is missing is never remembered. While changes made by
 * other servers may not be heard of, whoever is asked for is read from the store each time.
 */
@ApplicationScoped
public class Roster {

    private final ParticipantStore store;
    private final LiveChannel channel;
    private final Map<String, Participant> byId = new ConcurrentHashMap<>();
    private final Map<String, String> byTicket = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> parties = new ConcurrentHashMap<>();
    private final AtomicLong changes = new AtomicLong();
    private final Map<String, Long> changed = new ConcurrentHashMap<>();
    private volatile long manyChanged;

    /** For proxies. */
    protected Roster() {
        this(null, null);
    }

    /** @param store asked for those not known yet
     *  @param channel tells whether memory may be believed */
    @Inject
    public Roster(ParticipantStore store, LiveChannel channel) {
        this.store = store;
        this.channel = channel;
    }

    /** @return who holds this ticket now */
    public Optional<Participant> byTicket(TicketCode ticket) {
        Optional<Participant> known = Optional.ofNullable(byTicket.get(ticket.text())).flatMap(this::remembered);
        Optional<Participant> now = channel.isCurrent() ? known : known.flatMap(participant -> read(() -> store.find(participant.id())));
        return now.filter(participant -> participant.pass().ticket().equals(ticket)).or(() -> read(() -> store.byTicket(ticket)));
    }

    /** @return the participant of this id */
    public Optional<Participant> find(String id) {
        return remembered(id).filter(participant -> channel.isCurrent()).or(() -> read(() -> store.find(id)));
    }

    /** @return the participant of this id as remembered, for what decides nothing */
    public Optional<Participant> remembered(String id) {
        return Optional.ofNullable(byId.get(id));
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

    void changed(@Observes ParticipantChanged change) {
        changed.put(change.id(), changes.incrementAndGet());
        forget(change.id());
    }

    /** Forgets everybody of an event, after many were changed; {@link Warmth} reads them again. */
    void changed(@Observes ParticipantsChanged change) {
        manyChanged = changes.incrementAndGet();
        byId.values().stream().filter(participant -> participant.event().equals(change.event())).map(Participant::id)
                .toList().forEach(this::forget);
    }

    void missed(@Observes Missed changesElsewhere) {
        manyChanged = changes.incrementAndGet();
        List.copyOf(byId.keySet()).forEach(this::forget);
    }

    private Optional<Participant> read(Supplier<Optional<Participant>> question) {
        long before = changes.get();
        Optional<Participant> found = question.get();
        found.ifPresent(participant -> remember(participant, before));
        return found;
    }

    /** A change that came between the read and here may have been overtaken: then the entry is not kept. */
    private void remember(Participant participant, long before) {
        String id = participant.id();
        byId.put(id, participant);
        byTicket.put(participant.pass().ticket().text(), id);
        participant.party().ifPresent(party ->
                parties.computeIfAbsent(partyKey(participant), key -> ConcurrentHashMap.newKeySet()).add(id));
        if (manyChanged > before || changed.getOrDefault(id, 0L) > before) {
            forget(id);
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
