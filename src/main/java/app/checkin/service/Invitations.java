package app.checkin.service;

import app.checkin.domain.CheckInList;
import app.checkin.domain.Conflict;
import app.checkin.domain.Ids;
import app.checkin.domain.InvalidInput;
import app.checkin.domain.NotFound;
import app.checkin.domain.Station;
import app.checkin.domain.Station.Right;
import app.checkin.live.Catalog;
import app.checkin.store.StationStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/** Station cards: printed by the office, taken once, by one phone. */
@ApplicationScoped
public class Invitations {

    /** How long a station outlives its event. */
    private static final Duration AFTER_THE_EVENT = Duration.ofHours(24);
    private static final Duration OFFERED = Duration.ofMinutes(10);
    private static final Pattern CLAIM = Pattern.compile("[A-Za-z0-9_-]{16,64}");

    private final StationStore store;
    private final Catalog catalog;
    private final Cards cards;
    private final Clock clock;
    private final RandomGenerator random;

    /** For proxies. */
    protected Invitations() {
        this(null, null, null, null, null);
    }

    /** @param store where stations are kept
     *  @param catalog knows events and lists
     *  @param cards makes codes and tokens
     *  @param clock ends cards
     *  @param random makes ids */
    @Inject
    public Invitations(StationStore store, Catalog catalog, Cards cards, Clock clock, RandomGenerator random) {
        this.store = store;
        this.catalog = catalog;
        this.cards = cards;
        this.clock = clock;
        this.random = random;
    }

    Invitation station(String event, String name, List<String> wanted, Set<Right> rights) {
        new Fields().needed("name", name, Limits.WORD).check();
        List<String> ofEvent = catalog.lists(catalog.event(event).id()).stream().map(CheckInList::id).toList();
        wanted.stream().filter(list -> !ofEvent.contains(list)).findFirst().ifPresent(other -> {
            throw new NotFound("check-in list of this event", other);
        });
        List<String> lists = wanted.isEmpty() ? ofEvent.subList(0, Math.min(1, ofEvent.size())) : wanted.stream().distinct().toList();
        Station station = new Station(Ids.next(random), event, name.strip(), lists, rights, new Station.State(false, false, expires(event)));
        String code = cards.code();
        store.insert(station, Cards.hash(code));
        return new Invitation(station, code);
    }

    Invitation again(Station station) {
        String code = cards.code();
        return store.renew(station.id(), Cards.hash(code), expires(station.event())).map(renewed -> new Invitation(renewed, code))
                .orElseThrow(() -> new NotFound("station", station.id()));
    }

    Invitation offer(Station station) {
        String code = cards.code();
        return store.offer(station.id(), Cards.hash(code), clock.instant().plus(OFFERED)).map(same -> new Invitation(same, code))
                .orElseThrow(() -> new NotFound("station with a phone", station.id()));
    }

    Enrolled claim(String code, String claim, Duration repeat) {
        if (!CLAIM.matcher(claim).matches()) {
            throw new InvalidInput("The claim must be 16 to 64 letters, digits, hyphens or underscores, made at random by the phone.");
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        String token = cards.token(code, claim);
        Optional<Station> taken = store.claim(Cards.hash(code), Cards.hash(claim), Cards.hash(token), now, now.minus(repeat));
        return taken.map(station -> new Enrolled(station, token)).orElseThrow(() -> refusal(code, now));
    }

    Station look(String code) {
        Instant now = clock.instant();
        return store.byCode(Cards.hash(code)).filter(station -> free(station, now)).or(() -> store.byOffer(Cards.hash(code), now))
                .orElseThrow(() -> refusal(code, now));
    }

    private static boolean free(Station station, Instant now) {
        return !station.state().enrolled() && !station.state().blocked() && now.isBefore(station.state().expires());
    }

    private Conflict refusal(String code, Instant now) {
        return store.byCode(Cards.hash(code)).filter(station -> station.state().enrolled() && !station.state().blocked()
                        && now.isBefore(station.state().expires()))
                .map(station -> new Conflict("card-used", "Another phone took this card. Ask the organizer for a new card."))
                .orElseGet(() -> new Conflict("card-expired", "This card is not valid any more. Ask the organizer for a new card."));
    }

    private Instant expires(String event) {
        Instant ends = catalog.event(event).schedule().ends();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return (ends.isAfter(now) ? ends : now).plus(AFTER_THE_EVENT);
    }
}
