package app.checkin.service;

import app.checkin.domain.CheckInList;
import app.checkin.domain.InvalidInput;
import app.checkin.domain.Participant;
import app.checkin.domain.Passage;
import app.checkin.domain.Reference;
import app.checkin.domain.TicketCode;
import app.checkin.domain.TicketReading;
import app.checkin.live.Catalog;
import app.checkin.live.Passages;
import app.checkin.live.Warmth;
import app.checkin.store.ParticipantFilter;
import app.checkin.store.ParticipantStore;
import app.checkin.store.ScanStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Finds participants by name, reference or ticket, with what happened at the door. */
@ApplicationScoped
public class ParticipantSearch {

    private static final int EVERYBODY = Integer.MAX_VALUE;

    private final ParticipantStore store;
    private final Catalog catalog;
    private final Passages passages;
    private final Warmth warmth;
    private final ScanStore scans;

    /** For proxies. */
    protected ParticipantSearch() {
        this(null, null, null, null, null);
    }

    /** @param store where they are kept
     *  @param catalog knows the event's first list
     *  @param passages who is in
     *  @param warmth whether all passages are known here
     *  @param scans asked while they are not */
    @Inject
    public ParticipantSearch(ParticipantStore store, Catalog catalog, Passages passages, Warmth warmth, ScanStore scans) {
        this.store = store;
        this.catalog = catalog;
        this.passages = passages;
        this.warmth = warmth;
        this.scans = scans;
    }

    ParticipantPage find(ParticipantQuery query) {
        String event = catalog.event(query.event()).id();
        warmth.ensure(event);
        Optional<Participant> exact = exact(query);
        if (exact.isPresent()) {
            return new ParticipantPage(List.of(row(exact.get())), Optional.empty(), 1);
        }
        return query.state().filter(ParticipantState::presence).isPresent() ? byPresence(query) : byStore(query);
    }

    /** A whole ticket or reference names one person, whatever else is chosen. */
    private Optional<Participant> exact(ParticipantQuery query) {
        Optional<Participant> holder = TicketCode.read(query.text()) instanceof TicketReading.Ticket ticket
                ? store.byTicket(ticket.code()).filter(participant -> participant.event().equals(query.event())) : Optional.empty();
        return holder.or(() -> Reference.read(query.text())
                .flatMap(reference -> store.byReference(query.event(), reference.text())));
    }

    private ParticipantPage byStore(ParticipantQuery query) {
        ParticipantFilter filter = filter(query);
        List<ParticipantPage.Row> rows = store.page(filter, after(query), query.limit() + 1).stream().map(this::row).toList();
        return page(rows, query.limit(), store.count(filter));
    }

    /** Who is here, only the door's history tells; it is looked up for everybody who matches otherwise. */
    private ParticipantPage byPresence(ParticipantQuery query) {
        boolean here = query.state().orElseThrow() == ParticipantState.HERE;
        List<ParticipantPage.Row> all = store.page(filter(query), "", EVERYBODY).stream().map(this::row)
                .filter(row -> row.entrance().inside() == here).toList();
        String after = after(query);
        List<ParticipantPage.Row> rest = all.stream().filter(row -> store.sortKey(row.participant()).compareTo(after) > 0)
                .limit(query.limit() + 1L).toList();
        return page(rest, query.limit(), all.size());
    }

    private ParticipantPage page(List<ParticipantPage.Row> rows, int limit, long total) {
        if (rows.size() <= limit) {
            return new ParticipantPage(rows, Optional.empty(), total);
        }
        String last = store.sortKey(rows.get(limit - 1).participant());
        String next = Base64.getUrlEncoder().withoutPadding().encodeToString(last.getBytes(StandardCharsets.UTF_8));
        return new ParticipantPage(rows.subList(0, limit), Optional.of(next), total);
    }

    private static String after(ParticipantQuery query) {
        try {
            return query.after().map(text -> new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8)).orElse("");
        } catch (IllegalArgumentException notOurs) {
            throw new InvalidInput("\"after\" must be the \"next\" of the page before. Leave it out for the first page.");
        }
    }

    private static ParticipantFilter filter(ParticipantQuery query) {
        boolean barred = query.state().filter(state -> state == ParticipantState.BARRED).isPresent();
        return new ParticipantFilter(query.event(), query.text(), query.state().flatMap(ParticipantState::status), barred, query.category());
    }

    ParticipantPage.Row row(Participant participant) {
        Function<CheckInList, Passage> entrance = list -> warmth.isWarm(participant.event())
                ? passages.last(list.id(), participant.id())
                : scans.lastPassage(list.id(), participant.id(), 1).orElse(Passage.NONE);
        return new ParticipantPage.Row(participant,
                catalog.lists(participant.event()).stream().findFirst().map(entrance).orElse(Passage.NONE));
    }
}
