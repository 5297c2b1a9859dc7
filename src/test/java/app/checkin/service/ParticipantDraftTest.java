package app.checkin.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.checkin.domain.InvalidFields;
import app.checkin.domain.Participant.Booking;
import app.checkin.domain.Participant.Person;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParticipantDraftTest {

    @Test
    void shouldDropSpacesAndSupplyTheFamilyName() {
        ParticipantDraft draft = new ParticipantDraft(new Person("  Ana Lúcia Silva ", "", " ana@example.org ", "DE "),
                new Booking(" Crew", "", List.of(" VIP "), ""));

        assertThat(draft.person()).isEqualTo(new Person("Ana Lúcia Silva", "Silva", "ana@example.org", "de"));
        assertThat(draft.booking()).isEqualTo(new Booking("Crew", "", List.of("VIP"), ""));
    }

    @Test
    void shouldTellEveryFaultAtOnce() {
        InvalidFields invalid = catchThrowableOfType(InvalidFields.class, () -> new ParticipantDraft(
                new Person(" ", "", "nobody", ""), new Booking("x".repeat(61), "", Collections.nCopies(6, "m"), "")));

        assertThat(invalid.faults()).extracting(InvalidFields.Fault::field).containsExactly("name", "email", "category", "marks");
    }

    @ParameterizedTest
    @CsvSource({"ana@example.org,true", "a.b+c@sub.example,true", "ana,false", "ana@,false", "a@b@c,false", "'a b@c.de',false", "'a@b.de,c@d.de',false"})
    void shouldBeLenientWithAddresses(String email, boolean taken) {
        assertThat(faults(new Person("Ana", "", email, ""))).isEqualTo(taken ? List.of() : List.of("email"));
    }

    @ParameterizedTest
    @CsvSource({"9, 10, 13, 0, 0x7f, 0x202e, 0x2028"})
    void shouldRefuseControlCharactersInNames(String codes) {
        for (String code : codes.split(",")) {
            String name = "Ana" + Character.toString(Integer.decode(code.strip())) + "Silva";
            assertThat(faults(new Person(name, "Silva", "", ""))).containsExactly("name");
        }
    }

    private static List<String> faults(Person person) {
        try {
            return List.of(new ParticipantDraft(person, Booking.PLAIN).person().name()).subList(0, 0);
        } catch (InvalidFields invalid) {
            return invalid.faults().stream().map(InvalidFields.Fault::field).toList();
        }
    }
}
