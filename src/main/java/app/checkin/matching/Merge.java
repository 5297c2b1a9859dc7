package app.checkin.matching;

import app.checkin.domain.Participant;
import app.checkin.domain.Participant.Booking;
import app.checkin.domain.Participant.Person;
import app.checkin.domain.Participant.Standing;
import app.checkin.spreadsheet.PersonRow;
import java.util.List;
import java.util.Optional;

/** Lays what a row says over what is stored. An empty cell says nothing, so it leaves what is there. */
final class Merge {

    private static final String GUEST = "Guest ";
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_PARTY = 60;

    private Merge() {
    }

    static Participant of(Participant stored, PersonRow row) {
        Standing standing = row.more().status().filter(status -> status != stored.standing().status())
                .map(status -> new Standing(status, stored.standing().since(), stored.standing().barred())).orElse(stored.standing());
        return new Participant(stored.id(), stored.event(), person(stored.person(), row), booking(stored.booking(), row), standing, stored.pass());
    }

    static Person person(PersonRow row) {
        Person told = row.person();
        String family = told.familyName().isEmpty() ? Person.of(told.name(), "").familyName() : told.familyName();
        return new Person(told.name(), family, told.email(), told.language());
    }

    static Booking booking(PersonRow row) {
        return booking(Booking.PLAIN, row);
    }

    /** @return the row of a guest: "Guest 1 of Ana Silva", nameable later */
    static PersonRow guest(PersonRow host, int number, Booking hosts) {
        Person person = new Person(cut(GUEST + number + " of " + host.person().name(), LONGEST_NAME), "", "", host.person().language());
        Booking booking = new Booking(hosts.category(), hosts.party(), List.of(), "");
        return new PersonRow(host.line(), person, booking, new PersonRow.More(host.more().status(), 0, ""));
    }

    /** @return the guest's row with the name that somebody has given the guest since */
    static PersonRow named(PersonRow guest, Participant stored, int line) {
        boolean unnamed = stored.person().name().startsWith(GUEST);
        Person person = unnamed ? person(guest) : new Person(stored.person().name(), stored.person().familyName(), "", "");
        return new PersonRow(line, person, guest.booking(), guest.more());
    }

    private static Person person(Person stored, PersonRow row) {
        Person told = row.person();
        boolean renamed = !told.name().equals(stored.name());
        String family = !told.familyName().isEmpty() ? told.familyName() : renamed ? person(row).familyName() : stored.familyName();
        return new Person(told.name(), family, or(told.email(), stored.email()), or(told.language(), stored.language()));
    }

    private static Booking booking(Booking stored, PersonRow row) {
        Booking told = row.booking();
        // people who come with one person are that person's party, under its name where the file has no word for it
        String alone = row.more().guests() > 0 ? cut(row.person().name(), LONGEST_PARTY) : "";
        return new Booking(or(told.category(), stored.category()), or(told.party(), or(stored.party(), alone)),
                told.marks().isEmpty() ? stored.marks() : told.marks(), or(told.externalId(), stored.externalId()));
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most).strip();
    }

    private static String or(String told, String stored) {
        return Optional.of(told).filter(text -> !text.isEmpty()).orElse(stored);
    }
}
