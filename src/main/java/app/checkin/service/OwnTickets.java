package app.checkin.service;

import app.checkin.domain.CheckInList;
import app.checkin.domain.Participant;
import app.checkin.domain.Passage;
import app.checkin.domain.Policy;
import app.checkin.domain.TicketCode;
import app.checkin.domain.TicketReading;
import app.checkin.live.Catalog;
import app.checkin.store.ParticipantStore;
import app.checkin.store.ScanStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Shows people their own tickets. It reads the store by key, never what one server remembers, and changes nothing. */
@ApplicationScoped
public class OwnTickets {

    private final ParticipantStore participants;
    private final ScanStore scans;
    private final Catalog catalog;

    /** For proxies. */
    protected OwnTickets() {
        this(null, null, null);
    }

    /** @param participants knows codes, also those that were replaced
     *  @param scans tell what happened at the door
     *  @param catalog knows events and lists */
    @Inject
    public OwnTickets(ParticipantStore participants, ScanStore scans, Catalog catalog) {
        this.participants = participants;
        this.scans = scans;
        this.catalog = catalog;
    }

    /** @param code as it was linked or typed, in any case
     *  @return the ticket; empty for what is none, or none of ours. A code that cannot be right costs no look into the store */
    public Optional<OwnTicket> find(String code) {
        return TicketCode.read(code) instanceof TicketReading.Ticket ticket ? find(ticket.code()) : Optional.empty();
    }

    private Optional<OwnTicket> find(TicketCode code) {
        Optional<OwnTicket> held = participants.byTicket(code).map(this::held);
        return held.isPresent() ? held : participants.retired(code).flatMap(retired -> participants.find(retired.participant())
                .map(holder -> new OwnTicket.Replaced(catalog.event(holder.event()), retired.at())));
    }

    /** Of several lists the first one that takes the person is the entrance. */
    private OwnTicket held(Participant holder) {
        Optional<CheckInList> list = catalog.lists(holder.event()).stream()
                .filter(one -> one.rules().admits(holder.booking().category())).findFirst();
        return new OwnTicket.Held(catalog.event(holder.event()), holder, list.map(one -> one.rules().policy()).orElse(Policy.UNLIMITED),
                list.flatMap(one -> scans.lastPassage(one.id(), holder.id(), 1)).orElse(Passage.NONE));
    }
}
