package app.checkin.service;

import app.checkin.domain.CheckInList;
import app.checkin.domain.InvalidInput;
import app.checkin.domain.NotFound;
import app.checkin.domain.Participant;
import app.checkin.domain.Passage;
import app.checkin.domain.Reference;
import app.checkin.domain.TicketCode;
import app.checkin.domain.TicketReading;
import app.checkin.live.Catalog;
import app.checkin.live.Visit;
import app.checkin.store.ParticipantFilter;
import app.checkin.store.ParticipantStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds participants by name, reference or ticket, with what happened at the door. */
@ApplicationScoped
public class ParticipantSearch {

    private static final int EVERYBODY = Integer.MAX_VALUE;

    private final ParticipantStore store;
    private final Catalog catalog;
    private final Visits visits;

    /** For proxies. */
    protected ParticipantSearch() {
        this(null, null, null);
    }

    /** @param store where they are kept
     *  @param catalog knows the event's lists
     *  @param visits what the lists know of them */
    @Inject
    public ParticipantSearch(ParticipantStore store, Catalog catalog, Visits visits) {
        this.store = store;
        this.catalog = catalog;
        this.visits = visits;
    }

    ParticipantPage find(ParticipantQuery query) {
        String event = catalog.event(query.event()).id();
        visits.expect(event);
        Optional<Participant> exact = exact(query);
        if (exact.isPresent()) {
            return new ParticipantPage(List.of(row(exact.get(), list(query))), Optional.empty(), 1);
        }
        boolean byHistory = query.order() == ParticipantQuery.Order.ARRIVAL || query.among().state().filter(ParticipantState::presence).isPresent();
        return byHistory ? byVisits(query) : byStore(query);
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
        Optional<CheckInList> list = list(query);
        List<ParticipantPage.Row> rows = store.page(filter, after(query), query.limit() + 1).stream().map(person -> row(person, list)).toList();
        return page(rows, query, store.count(filter));
    }

    /** Who is here and who came when, only the door's history tells; it is looked up for everybody who matches otherwise. */
    private ParticipantPage byVisits(ParticipantQuery query) {
        Optional<CheckInList> list = list(query);
        List<ParticipantPage.Row> all = store.page(filter(query), "", EVERYBODY).stream().map(person -> row(person, list))
                .filter(row -> query.among().state().map(state -> state.fits(row.visit())).orElse(true)).toList();
        String after = after(query);
        List<ParticipantPage.Row> rest = all.stream().filter(row -> key(row, query.order()).compareTo(after) > 0)
                .sorted(Comparator.comparing(row -> key(row, query.order()))).limit(query.limit() + 1L).toList();
        return page(rest, query, all.size());
    }

    private String key(ParticipantPage.Row row, ParticipantQuery.Order order) {
        String byName = store.sortKey(row.participant());
        if (order == ParticipantQuery.Order.FAMILY) {
            return byName;
        }
        return row.visit().came() ? "0 %020d ".formatted(Long.MAX_VALUE - row.visit().entered().at().toEpochMilli()) + byName : "1 " + byName;
    }

    private ParticipantPage page(List<ParticipantPage.Row> rows, ParticipantQuery query, long total) {
        int limit = query.limit();
        if (rows.size() <= limit) {
            return new ParticipantPage(rows, Optional.empty(), total);
        }
        String last = key(rows.get(limit - 1), query.order());
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

    private ParticipantFilter filter(ParticipantQuery query) {
        ParticipantQuery.Among among = query.among();
        boolean barred = among.state().filter(state -> state == ParticipantState.BARRED).isPresent();
        Set<String> taken = among.list().flatMap(id -> list(query)).map(list -> list.rules().categories()).orElse(Set.of());
        Optional<Set<String>> categories = among.category().map(wanted -> taken.isEmpty() || taken.contains(wanted) ? Set.of(wanted) : Set.<String>of())
                .or(() -> Optional.of(taken).filter(some -> !some.isEmpty()));
        return new ParticipantFilter(query.event(), query.text(), among.state().flatMap(ParticipantState::status), barred, categories, among.mark());
    }

    private Optional<CheckInList> list(ParticipantQuery query) {
        List<CheckInList> all = catalog.lists(query.event());
        return query.among().list().map(id -> all.stream().filter(list -> list.id().equals(id)).findFirst()
                .orElseThrow(() -> new NotFound("check-in list", id))).or(() -> all.stream().findFirst());
    }

    ParticipantPage.Row row(Participant participant) {
        return row(participant, catalog.lists(participant.event()).stream().findFirst());
    }

    private ParticipantPage.Row row(Participant participant, Optional<CheckInList> list) {
        return new ParticipantPage.Row(participant, list.map(one -> visits.entrance(one, participant)).orElse(Passage.NONE),
                list.map(one -> visits.visit(one, participant)).orElse(Visit.NONE));
    }
}
