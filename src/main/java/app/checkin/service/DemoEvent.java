package app.checkin.service;

import app.checkin.domain.CheckInList;
import app.checkin.domain.Event;
import app.checkin.domain.Participant.Booking;
import app.checkin.domain.Participant.Person;
import app.checkin.domain.Policy;
import app.checkin.domain.Window;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Makes an event of today with 430 people who do not exist, to try everything with. */
@ApplicationScoped
public class DemoEvent {

    /** People in it: the first participant number of the tier 300-600. */
    public static final int PEOPLE = 430;

    private static final List<Integer> PARTIES = List.of(1, 2, 1, 1, 3, 1, 2, 1, 4, 1, 1, 2);
    private static final List<String> MARKS = List.of("VIP", "needs a seat", "under 16", "meets host", "paper to sign");
    private static final int MARKED_EACH = 23;
    private static final int WITHOUT_MAIL_EACH = 17;
    private static final Duration OPEN_BEFORE_START = Duration.ofHours(1);
    private static final Duration LENGTH = Duration.ofHours(5);

    private final EventService events;
    private final ListService lists;
    private final ParticipantService participants;
    private final Clock clock;

    /** For proxies. */
    protected DemoEvent() {
        this(null, null, null, null);
    }

    /** @param events makes the event
     *  @param lists makes its further lists
     *  @param participants makes its people
     *  @param clock tells what is today */
    @Inject
    public DemoEvent(EventService events, ListService lists, ParticipantService participants, Clock clock) {
        this.events = events;
        this.lists = lists;
        this.participants = participants;
        this.clock = clock;
    }

    /** Makes a new one at each call; its doors opened with the present hour.
     *  @return the event, all its people in it */
    public Event make() {
        Instant doors = clock.instant().truncatedTo(ChronoUnit.HOURS);
        Instant starts = doors.plus(OPEN_BEFORE_START);
        Instant ends = starts.plus(LENGTH);
        Event event = events.create(new EventDraft("Winter concert", "Town hall, Market square 1",
                new Event.Schedule(ZoneId.systemDefault(), doors, starts, ends, ends),
                new Event.Details(EventDefaults.LANGUAGES, "help desk, left of door 1", "+49 30 555 0123", EventDefaults.RETENTION_DAYS,
                        new Event.Size(0, 0))));
        lists.create(event.id(), "Backstage", new CheckInList.Rules(Set.of("Crew", "Artist"), Window.ALWAYS, Policy.RE_ENTRY, 0));
        lists.create(event.id(), "Reception", new CheckInList.Rules(Set.of("VIP", "Press"), Window.ALWAYS, Policy.ONCE, 0));
        fill(event);
        return event;
    }

    private void fill(Event event) {
        DemoNames names = new DemoNames();
        int number = 0;
        for (int party = 0; number < PEOPLE; party++) {
            int size = Math.min(PARTIES.get(party % PARTIES.size()), PEOPLE - number);
            for (DemoNames.Name name : names.next(party, size)) {
                participants.add(event.id(), person(name, number++, size > 1 ? "B" + (1000 + party) : "", category(party)));
            }
        }
    }

    private static ParticipantDraft person(DemoNames.Name name, int number, String party, String category) {
        String email = number % WITHOUT_MAIL_EACH == 0 ? "" : address(name, number);
        List<String> marks = number % MARKED_EACH == 0 ? List.of(MARKS.get(number / MARKED_EACH % MARKS.size())) : List.of();
        Booking booking = new Booking(category, party, marks, "D" + (1000 + number));
        return new ParticipantDraft(new Person(name.given() + " " + name.family(), name.family(), email, name.language()), booking);
    }

    private static String address(DemoNames.Name name, int number) {
        String plain = Normalizer.normalize(name.given() + "." + name.family(), Normalizer.Form.NFD).toLowerCase(Locale.ROOT)
                .replace("ß", "ss").replace("ø", "o").replace("ł", "l").replace("æ", "ae").replace("ı", "i").replaceAll("[^a-z.]", "");
        return plain + number + "@example.org";
    }

    private static String category(int party) {
        return switch (party % 20) {
            case 3 -> "VIP";
            case 7, 13 -> "Crew";
            case 9 -> "Artist";
            case 15 -> "Press";
            case 4, 11, 17 -> "Student";
            default -> "Guest";
        };
    }
}
