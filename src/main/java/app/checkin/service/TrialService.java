package app.checkin.service;

import app.checkin.domain.AdmissionRules;
import app.checkin.domain.Attempt;
import app.checkin.domain.CheckInList;
import app.checkin.domain.Direction;
import app.checkin.domain.Event;
import app.checkin.domain.Participant;
import app.checkin.domain.Passage;
import app.checkin.domain.Reason;
import app.checkin.domain.SearchKey;
import app.checkin.domain.TicketCode;
import app.checkin.domain.TicketReading;
import app.checkin.domain.Verdict;
import app.checkin.live.Catalog;
import app.checkin.store.ScanStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Tries a ticket: reads it as the door does and tells what each list would say, without recording anything. */
@ApplicationScoped
public class TrialService {

    private final Identification identification;
    private final ParticipantSearch search;
    private final ScanStore scans;
    private final Catalog catalog;
    private final Answers answers;

    /** For proxies. */
    protected TrialService() {
        this(null, null, null, null, null);
    }

    /** @param identification reads tickets
     *  @param search finds those who are named by reference or name
     *  @param scans what happened so far, and which places are taken
     *  @param catalog knows the lists
     *  @param answers know what helps */
    @Inject
    public TrialService(Identification identification, ParticipantSearch search, ScanStore scans, Catalog catalog, Answers answers) {
        this.identification = identification;
        this.search = search;
        this.scans = scans;
        this.catalog = catalog;
        this.answers = answers;
    }

    /** @param text a ticket; what is none may be a reference or words of one person's name
     *  @param at the instant that counts for the windows; places and earlier scans count as they are now
     *  @return what each list would say */
    public List<Trial> of(Event event, String text, Instant at) {
        boolean several = isNoTicket(text) && named(event, text).size() > 1;
        Identification.Found found = several ? new Identification.Found(Optional.empty(), Optional.empty()) : find(event, text);
        return catalog.lists(event.id()).stream().map(list -> {
            Passage last = found.participant().flatMap(person -> scans.lastPassage(list.id(), person.id(), 1)).orElse(Passage.NONE);
            Optional<Reason> reason = found.refusal().or(() -> found.participant().flatMap(person -> refusal(list, person, last, at)));
            return new Trial(list, found.participant(), reason, last, new Trial.Help(several, answers.replacedAt(reason, text),
                    answers.otherList(reason, found.participant(), list)));
        }).toList();
    }

    private Identification.Found find(Event event, String text) {
        List<Participant> named = isNoTicket(text) ? named(event, text) : List.of();
        return named.isEmpty() ? identification.find(new CheckInRequest.Shown.Code(text), event.id(), event.tag())
                : new Identification.Found(Optional.of(named.get(0)), Optional.empty());
    }

    private static boolean isNoTicket(String text) {
        return TicketCode.read(text) instanceof TicketReading.Other other && other.reason() == Reason.NOT_A_TICKET;
    }

    private List<Participant> named(Event event, String text) {
        boolean nobodysName = text.length() > Limits.EMAIL || SearchKey.words(text).isEmpty();
        return nobodysName ? List.of()
                : search.find(ParticipantQuery.of(event.id(), text, 2)).rows().stream().map(ParticipantPage.Row::participant).toList();
    }

    private Optional<Reason> refusal(CheckInList list, Participant person, Passage last, Instant at) {
        Verdict verdict = AdmissionRules.decide(new Attempt(list.rules(), person.holder(), Direction.IN, last, at));
        if (verdict instanceof Verdict.Denied denied) {
            return Optional.of(denied.reason());
        }
        int capacity = list.rules().capacity();
        boolean takesSeat = capacity > 0 && ((Verdict.Admitted) verdict).n() > 0;
        return takesSeat && scans.seatsTaken(list.id(), capacity).cardinality() >= capacity ? Optional.of(Reason.LIST_FULL) : Optional.empty();
    }
}
