package app.checkin.paper;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import app.checkin.domain.Event;
import app.checkin.domain.Status;

/** What stands on a ticket, in its holder's language. No e-mail, no price. */
final class TicketWords {

    /**
     * A line of the small print.
     *
     * @param label what it is about
     * @param text the line itself
     */
    record Note(String label, String text) {
    }

    private final TicketPaper ticket;
    private final Event event;
    private final Words words;

    TicketWords(TicketPaper ticket) {
        this.ticket = ticket;
        this.event = ticket.event();
        this.words = Words.in(event, ticket.participant().person().language());
    }

    Words words() {
        return words;
    }

    String day() {
        return words.day(event.schedule().doorsOpen());
    }

    /** @return doors and start; the start with its date where that is another day */
    String times() {
        Instant doors = event.schedule().doorsOpen();
        Instant start = event.schedule().starts();
        boolean sameDay = words.local(doors).equals(words.local(start));
        return words.say("ticket.times", words.time(doors), sameDay ? words.time(start) : words.moment(start));
    }

    /** @return category and size of the party, as far as there are any */
    String booking() {
        String category = ticket.participant().booking().category();
        String party = ticket.partySize() > 1 ? words.say("ticket.party", ticket.partySize()) : "";
        return category.isEmpty() || party.isEmpty() ? category + party : category + " · " + party;
    }

    /** @return what to do with it, or why it admits nobody */
    String advice() {
        Status status = ticket.participant().standing().status();
        return words.say("ticket.advice." + status.slug());
    }

    boolean admits() {
        return ticket.participant().standing().status() == Status.REGISTERED;
    }

    /** @return whom to ask, and what happens to the data */
    List<Note> notes() {
        LocalDate gone = words.local(event.schedule().ends()).plusDays(event.details().retentionDays());
        Note data = new Note(words.say("ticket.data"), words.say("ticket.data.text", words.date(gone)));
        String contact = event.details().contact();
        return contact.isBlank() ? List.of(data) : List.of(new Note(words.say("ticket.questions"), contact), data);
    }

    /** @return what a screen reader calls the code */
    String image() {
        return words.say("ticket.image");
    }

    /** @return what staff and guest call the six characters */
    String reference() {
        return words.say("reference");
    }
}
