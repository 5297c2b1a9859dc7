package app.checkin.service;

import app.checkin.domain.CheckInList;
import app.checkin.domain.Outcome;
import app.checkin.domain.Participant;
import app.checkin.domain.Reason;
import app.checkin.domain.Scan;
import app.checkin.domain.TicketCode;
import app.checkin.domain.TicketReading;
import app.checkin.live.Catalog;
import app.checkin.live.Passages;
import app.checkin.live.Roster;
import app.checkin.store.ParticipantStore;
import app.checkin.store.ScanStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Makes of a record what the door is told: who it is, how many of the party are in, what helps against a refusal. */
@ApplicationScoped
public class Answers {

    private final Roster roster;
    private final Passages passages;
    private final Catalog catalog;
    private final ScanStore scans;
    private final ParticipantStore participants;

    /** For proxies. */
    protected Answers() {
        this(null, null, null, null, null);
    }

    /** @param roster the party
     *  @param passages who of it is in
     *  @param catalog other lists
     *  @param scans asked whether a replayed admission was undone
     *  @param participants asked when a ticket was replaced */
    @Inject
    public Answers(Roster roster, Passages passages, Catalog catalog, ScanStore scans, ParticipantStore participants) {
        this.roster = roster;
        this.passages = passages;
        this.catalog = catalog;
        this.scans = scans;
        this.participants = participants;
    }

    CheckInAnswer of(Recorded recorded, Entry entry) {
        Scan scan = recorded.scan();
        Optional<Reason> refusal = recorded.replayed() && undone(scan) ? Optional.of(Reason.UNDONE) : scan.result().reason();
        Optional<Participant> participant = entry.participant().or(() -> scan.what().participant().flatMap(roster::find));
        CheckInAnswer.PartyCount party = participant.map(person -> party(person, scan.where().list()))
                .orElse(CheckInAnswer.PartyCount.NONE);
        return new CheckInAnswer(scan, recorded.replayed(), refusal, new CheckInAnswer.Guest(participant, party),
                new CheckInAnswer.Help(entry.list(), otherList(refusal, participant, entry.list()),
                        replacedAt(refusal, entry.request().shown().fingerprinted())));
    }

    /** An admission that was undone since is never answered with yes again. */
    private boolean undone(Scan scan) {
        if (scan.result().outcome() != Outcome.ADMITTED) {
            return false;
        }
        int n = scan.result().claim().slot();
        return n == 0 ? scans.undone(scan.nonce())
                : scans.passage(scan.where().list(), scan.what().participant().orElseThrow(), n + 1)
                        .filter(next -> next.result().outcome() == Outcome.UNDONE).isPresent();
    }

    private CheckInAnswer.PartyCount party(Participant participant, String list) {
        List<String> members = roster.party(participant);
        int in = (int) members.stream().filter(member -> passages.last(list, member).inside()).count();
        return new CheckInAnswer.PartyCount(members.size(), in);
    }

    /** @return a list that takes the person whom this one refused for the category */
    Optional<CheckInList> otherList(Optional<Reason> refusal, Optional<Participant> participant, CheckInList list) {
        return refusal.filter(reason -> reason == Reason.WRONG_CATEGORY).flatMap(reason -> catalog.lists(list.event()).stream()
                .filter(other -> participant.filter(person -> other.rules().admits(person.booking().category())).isPresent())
                .findFirst());
    }

    /** @return when the ticket of this text was replaced, where that is the refusal */
    Optional<Instant> replacedAt(Optional<Reason> refusal, String text) {
        return refusal.filter(reason -> reason == Reason.REVOKED)
                .flatMap(reason -> TicketCode.read(text) instanceof TicketReading.Ticket ticket
                        ? participants.retired(ticket.code()).map(ParticipantStore.Retired::at) : Optional.empty());
    }
}
