package app.checkin.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A person registered for an event.
 *
 * @param id unguessable, never reused
 * @param event id of the event
 * @param person who it is
 * @param booking what was booked
 * @param standing whether the person has a place
 * @param pass what the person shows
 */
public record Participant(String id, String event, Person person, Booking booking, Standing standing, Pass pass) {

    /**
     * @param name as the person writes it
     * @param familyName by which lists are sorted; the last word of the name where nothing better is known
     * @param email empty where there is none
     * @param language ISO 639; empty for the event's
     */
    public record Person(String name, String familyName, String email, String language) {

        /** @return a person of whom only a name and an address are known */
        public static Person of(String name, String email) {
            String trimmed = name.strip();
            return new Person(trimmed, trimmed.substring(trimmed.lastIndexOf(' ') + 1), email.strip(), "");
        }

        /** @return first name and initial of the family name, "Ana S.", for a page that anyone with the link may open */
        public String discreet() {
            int space = name.indexOf(' ');
            return space < 0 || familyName.isEmpty() ? name : name.substring(0, space) + " " + familyName.charAt(0) + ".";
        }
    }

    /**
     * @param category empty where there is none
     * @param party people who came by one booking carry the same word; empty for none
     * @param marks what staff must heed, in words that guests may see
     * @param externalId by which another system knows the person; empty for none
     */
    public record Booking(String category, String party, List<String> marks, String externalId) {

        /** Nothing booked but a place. */
        public static final Booking PLAIN = new Booking("", "", List.of(), "");

        /** Keeps an own copy of the marks. */
        public Booking {
            marks = List.copyOf(marks);
        }
    }

    /**
     * @param status whether the person has a place
     * @param since when that was last changed
     * @param barred whether the person may not enter, whatever the status
     */
    public record Standing(Status status, Instant since, boolean barred) {
    }

    /**
     * @param ticket the code that admits
     * @param reference the code that finds
     */
    public record Pass(TicketCode ticket, Reference reference) {
    }

    /** @return what the rules need to know */
    public Holder holder() {
        return new Holder(booking.category(), standing.status(), standing.barred());
    }

    /** @return the party's word, empty when the person came alone */
    public Optional<String> party() {
        return Optional.of(booking.party()).filter(party -> !party.isEmpty());
    }
}
