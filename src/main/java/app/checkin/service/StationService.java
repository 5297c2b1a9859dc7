package app.checkin.service;

import app.checkin.domain.Changes.StationChanged;
import app.checkin.domain.Conflict;
import app.checkin.domain.NotFound;
import app.checkin.domain.Station;
import app.checkin.domain.Station.Right;
import app.checkin.domain.Vitals;
import app.checkin.store.StationStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Enrols phones and shuts them out. A block counts at the door as soon as it is answered. */
@ApplicationScoped
public class StationService {

    /** How long a phone whose answer was lost may claim its card again. */
    public static final Duration REPEAT = Duration.ofMinutes(2);

    private static final String KIND = "station";

    private final StationStore store;
    private final KnownStations known;
    private final Presence presence;
    private final Invitations invitations;
    private final Event<StationChanged> news;

    /** For proxies. */
    protected StationService() {
        this(null, null, null, null, null);
    }

    /** @param store where they are kept
     *  @param known remembers them
     *  @param presence what phones tell
     *  @param invitations makes stations and their cards
     *  @param news who listens */
    @Inject
    public StationService(StationStore store, KnownStations known, Presence presence, Invitations invitations, Event<StationChanged> news) {
        this.store = store;
        this.known = known;
        this.presence = presence;
        this.invitations = invitations;
        this.news = news;
    }

    /** Makes a station that waits for its phone.
     *  @param lists ids of the lists it may scan for, its usual one first; none for the event's first list
     *  @param rights what it may do beyond scanning
     *  @return the station and the code of its card, valid until 24 hours after the event
     *  @throws NotFound for an unknown event, or a list that is not of this event
     *  @throws app.checkin.domain.InvalidFields for a name that cannot be stored */
    public Invitation invite(String event, String name, List<String> lists, Set<Right> rights) {
        return told(invitations.station(event, name, lists, rights));
    }

    /** Gives a station a new card; the phone that had the old one is out, a block is over.
     *  @return the station and its new code
     *  @throws NotFound for an unknown id */
    public Invitation renew(String id) {
        return told(invitations.again(find(id)));
    }

    /** Offers a station to another phone, for ten minutes or until it is offered again. The phone that has it goes on until the
     *  other has taken it, and is out from then on.
     *  @return the station and the code for the other phone
     *  @throws NotFound when no phone has it any more */
    public Invitation offer(Station station) {
        return invitations.offer(station);
    }

    /** Takes a card, or an offered station, for a phone. One phone gets it; the same phone, told by its claim, may ask again for two minutes.
     *  @param code from the card
     *  @param claim made at random by the phone and kept by it, 16 to 64 of {@code [A-Za-z0-9_-]}
     *  @return the station and the phone's token, the same for a repeated claim
     *  @throws Conflict {@code card-used} or {@code card-expired} */
    public Enrolled enrol(String code, String claim) {
        Enrolled enrolled = invitations.claim(code, claim, REPEAT);
        news.fire(new StationChanged(enrolled.station().event(), enrolled.station().id()));
        return enrolled;
    }

    /** Looks at a card and leaves it as it is.
     *  @param code from the card
     *  @return the station that a phone would become by it
     *  @throws Conflict {@code card-used} or {@code card-expired} */
    public Station card(String code) {
        return invitations.look(code);
    }

    /** @return the station that holds this token, also when it is blocked or expired; known ones cost no read */
    public Optional<Station> byToken(String token) {
        return known.byToken(Cards.hash(token));
    }

    /** @return the station
     *  @throws NotFound for an unknown id */
    public Station find(String id) {
        return store.find(id).orElseThrow(() -> new NotFound(KIND, id));
    }

    /** Takes note of what a phone tells of itself. */
    public void heartbeat(Station station, Vitals vitals) {
        presence.heard(station.id(), vitals);
    }

    /** Shuts a station out, at once and until it gets a new card.
     *  @return the station as it is now
     *  @throws NotFound for an unknown id */
    public Station block(String id) {
        Station blocked = store.block(id).orElseThrow(() -> new NotFound(KIND, id));
        news.fire(new StationChanged(blocked.event(), id));
        return blocked;
    }

    /** @return the stations of an event, by name, with what their phones last told */
    public List<StationView> of(String event) {
        Map<String, Vitals> stored = presence.stored(event);
        return store.of(event).stream().map(station -> new StationView(station,
                presence.last(station.id(), Optional.ofNullable(stored.get(station.id()))))).toList();
    }

    private Invitation told(Invitation invitation) {
        news.fire(new StationChanged(invitation.station().event(), invitation.station().id()));
        return invitation;
    }
}
