package app.checkin.page;

import app.checkin.domain.Participant;
import app.checkin.domain.Participant.Booking;
import app.checkin.domain.Participant.Person;
import app.checkin.service.ParticipantDraft;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.stream.Stream;

/** Reads and fills the form of a person. */
final class PersonForm {

    private PersonForm() {
    }

    /** @return a form that shows the person
     *  @param offered the marks that have a box of their own; any other goes into the free field */
    static Form of(Participant participant, List<String> offered) {
        MultivaluedMap<String, String> values = new MultivaluedHashMap<>();
        Person person = participant.person();
        Booking booking = participant.booking();
        values.putSingle("name", person.name());
        values.putSingle("familyName", person.familyName());
        values.putSingle("email", person.email());
        values.putSingle("language", person.language());
        values.putSingle("category", booking.category());
        values.putSingle("party", booking.party());
        values.putSingle("externalId", booking.externalId());
        values.put("marks", booking.marks().stream().filter(offered::contains).toList());
        values.putSingle("ownMark", booking.marks().stream().filter(mark -> !offered.contains(mark)).findFirst().orElse(""));
        return new Form(values);
    }

    /** @return what the form says
     *  @throws app.checkin.domain.InvalidFields for what cannot be stored */
    static ParticipantDraft draft(Form form) {
        List<String> marks = Stream.concat(form.all("marks").stream(), Stream.of(form.value("ownMark")))
                .filter(mark -> !mark.isBlank()).distinct().toList();
        return new ParticipantDraft(
                new Person(form.value("name"), form.value("familyName"), form.value("email"), form.value("language")),
                new Booking(form.value("category"), form.value("party"), marks, form.value("externalId")));
    }
}
