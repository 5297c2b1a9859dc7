package app.checkin.service;

import app.checkin.domain.Participant;
import app.checkin.domain.Participant.Booking;
import app.checkin.domain.Participant.Person;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What is said of a participant; made only when it can be stored. Spaces around each text are dropped, a missing family
 * name is the last word of the name.
 *
 * @param person who it is
 * @param booking what was booked
 */
public record ParticipantDraft(Person person, Booking booking) {

    // lenient on purpose: whether mail arrives, only mail can tell
    private static final Pattern EMAIL = Pattern.compile("[^@\\s,;<>]+@[^@\\s,;<>]+");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");

    /** @throws app.checkin.domain.InvalidFields with each field that cannot be stored */
    public ParticipantDraft {
        person = stripped(person);
        booking = stripped(booking);
        Fields fields = new Fields().needed("name", person.name(), Limits.NAME).text("familyName", person.familyName(), Limits.NAME)
                .text("email", person.email(), Limits.EMAIL)
                .must(person.email().isEmpty() || EMAIL.matcher(person.email()).matches(), "email",
                        "is not an address like ana@example.org. Correct it, or leave it empty.")
                .must(person.language().isEmpty() || LANGUAGE.matcher(person.language()).matches(), "language",
                        "must be a language like en or de, or empty.")
                .text("category", booking.category(), Limits.WORD).text("party", booking.party(), Limits.WORD)
                .text("externalId", booking.externalId(), Limits.NAME)
                .must(booking.marks().size() <= Limits.MARKS, "marks", "are more than " + Limits.MARKS + ". Keep those that the door needs.");
        for (int i = 0; i < booking.marks().size(); i++) {
            fields.needed("marks[" + i + "]", booking.marks().get(i), Limits.MARK);
        }
        fields.check();
    }

    private static Person stripped(Person person) {
        String family = person.familyName().strip();
        Person known = Person.of(person.name(), person.email());
        return new Person(known.name(), family.isEmpty() ? known.familyName() : family, known.email(),
                person.language().strip().toLowerCase(Locale.ROOT));
    }

    private static Booking stripped(Booking booking) {
        List<String> marks = booking.marks().stream().map(String::strip).toList();
        return new Booking(booking.category().strip(), booking.party().strip(), marks, booking.externalId().strip());
    }
}
