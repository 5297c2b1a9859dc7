package app.checkin.service;

import app.checkin.domain.CheckInList;
import app.checkin.domain.Event;
import app.checkin.domain.NotFound;
import app.checkin.domain.Participant;
import app.checkin.domain.Passage;
import app.checkin.domain.Status;
import app.checkin.domain.TicketCode;
import app.checkin.domain.TicketReading;
import app.checkin.live.Catalog;
import app.checkin.paper.DoorListPaper;
import app.checkin.paper.TicketPaper;
import app.checkin.paper.TicketSheetPaper;
import app.checkin.store.ParticipantStore;
import app.checkin.store.ScanStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Gathers what is printed: one ticket, all of them, the door list. */
@ApplicationScoped
public class PaperService {

    private final ParticipantStore participants;
    private final ScanStore scans;
    private final Catalog catalog;
    private final Clock clock;

    /** For proxies. */
    protected PaperService() {
        this(null, null, null, null);
    }

    /** @param participants whose tickets are printed
     *  @param scans tell who is in
     *  @param catalog knows events and lists
     *  @param clock tells when it was printed */
    @Inject
    public PaperService(ParticipantStore participants, ScanStore scans, Catalog catalog, Clock clock) {
        this.participants = participants;
        this.scans = scans;
        this.catalog = catalog;
        this.clock = clock;
    }

    /** Whoever has the code may have the ticket.
     *  @param code as it was typed or linked, in any case
     *  @return the ticket
     *  @throws NotFound for what is no ticket, or is one no more */
    public TicketPaper ticket(String code) {
        Participant holder = Optional.of(TicketCode.read(code)).filter(TicketReading.Ticket.class::isInstance)
                .flatMap(reading -> participants.byTicket(((TicketReading.Ticket) reading).code()))
                .orElseThrow(() -> new NotFound("ticket", "with this code"));
        long size = holder.party().map(party -> participants.partySize(holder.event(), party, Status.REGISTERED)).orElse(1L);
        return new TicketPaper(catalog.event(holder.event()), holder, (int) Math.max(1, size));
    }

    /** @param mailless whether only those are wanted whom no mail can reach
     *  @return the tickets in this order, of these letters
     *  @throws NotFound for an unknown event */
    public TicketSheetPaper sheet(String event, TicketSheetPaper.Order order, TicketSheetPaper.Letters letters, boolean mailless) {
        return new TicketSheetPaper(catalog.event(event), people(event), order, letters, mailless);
    }

    /** @param list id of a list; empty for the event's first one
     *  @return everybody who is admitted by the list, those who are in struck through
     *  @throws NotFound for an unknown event, or a list that is not of this event */
    public DoorListPaper doorList(String event, Optional<String> list) {
        Event known = catalog.event(event);
        List<CheckInList> lists = catalog.lists(event);
        CheckInList chosen = lists.stream().filter(one -> list.map(one.id()::equals).orElse(true)).findFirst()
                .orElseThrow(() -> new NotFound("check-in list of this event", list.orElse("")));
        return new DoorListPaper(known, chosen, people(event), inside(chosen), clock.instant());
    }

    private List<Participant> people(String event) {
        List<Participant> people = new ArrayList<>();
        participants.each(event, people::add);
        return people;
    }

    /** Read from the store, not from memory: paper is asked for when something is wrong. */
    private Set<String> inside(CheckInList list) {
        Map<String, Passage> last = new HashMap<>();
        scans.each(list.event(), scan -> {
            if (scan.where().list().equals(list.id()) && scan.passage().n() > 0) {
                scan.what().participant().ifPresent(who ->
                        last.merge(who, scan.passage(), (one, other) -> one.n() > other.n() ? one : other));
            }
        });
        return last.entrySet().stream().filter(entry -> entry.getValue().inside()).map(Map.Entry::getKey).collect(Collectors.toSet());
    }
}
