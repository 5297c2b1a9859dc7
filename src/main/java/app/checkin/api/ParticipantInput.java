package app.checkin.api;

import app.checkin.domain.Participant;
import app.checkin.service.Limits;
import app.checkin.service.ParticipantDraft;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * A participant as a program describes it. Only the name must be there.
 *
 * @param name as the person writes it
 * @param familyName by which lists are sorted; else the last word of the name
 * @param email empty where there is none
 * @param category empty where there is none
 * @param party people of one booking carry the same word
 * @param marks what staff must heed, in words that guests may see
 * @param language ISO 639; else the event's
 * @param externalId by which another system knows the person
 * @param barred whether the person may not enter
 */
public record ParticipantInput(
        @NotBlank(message = "\"name\" is empty. Fill it in.")
        @Size(max = Limits.NAME, message = "\"name\" has more than {max} characters. Shorten it.") String name,
        @Size(max = Limits.NAME, message = "\"familyName\" has more than {max} characters. Shorten it.") String familyName,
        @Size(max = Limits.EMAIL, message = "\"email\" has more than {max} characters. Correct it.") String email,
        @Size(max = Limits.WORD, message = "\"category\" has more than {max} characters. Shorten it.") String category,
        @Size(max = Limits.WORD, message = "\"party\" has more than {max} characters. Shorten it.") String party,
        @Size(max = Limits.MARKS, message = "\"marks\" are more than {max}. Keep those that the door needs.") List<String> marks,
        String language, @Size(max = Limits.NAME, message = "\"externalId\" has more than {max} characters.") String externalId,
        boolean barred) {

    /** A family name that follows from the name is left out, so that it follows a corrected name too. */
    static ParticipantInput of(Participant participant) {
        Participant.Person person = participant.person();
        Participant.Booking booking = participant.booking();
        boolean follows = person.familyName().equals(Participant.Person.of(person.name(), "").familyName());
        return new ParticipantInput(person.name(), follows ? "" : person.familyName(), person.email(), booking.category(), booking.party(),
                booking.marks(), person.language(), booking.externalId(), participant.standing().barred());
    }

    ParticipantDraft draft() {
        return new ParticipantDraft(new Participant.Person(name, familyName, email, language),
                new Participant.Booking(category, party, marks, externalId));
    }
}
