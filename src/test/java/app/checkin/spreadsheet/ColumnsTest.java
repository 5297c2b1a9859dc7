package app.checkin.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.checkin.domain.InvalidInput;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnsTest {

    @ParameterizedTest
    @CsvSource({"Name, name", "Full name, name", "Vorname, first-name", "First Name, first-name", "Given name, first-name",
        "Surname, family-name", "NACHNAME, family-name", "E-Mail-Adresse, email", "e_mail, email", "Your e-mail (for the ticket), email",
        "Ticket type, category", "Kategorie, category", "Gruppe, party", "Booking, party", "Hinweis, marks", "Sprache, language",
        "Order ID, external-id", "ID, external-id", "Begleitung, plus-ones", "Plus-ones, plus-ones", "Guests, plus-ones", "Status, status"})
    void shouldKnowHeadingsInEnglishAndGerman(String heading, String field) {
        assertThat(Headings.field(heading)).map(Field::slug).contains(field);
    }

    @Test
    void shouldLeaveUnknownColumnsUnused() {
        Columns columns = of("Zeitstempel,Name,Shirt size\n1,Ana,M\n");

        assertThat(columns.fields()).containsExactly(Optional.empty(), Optional.of(Field.NAME), Optional.empty());
    }

    @Test
    void shouldUseTheFirstOfDoubledHeadings() {
        assertThat(of("Name,E-mail,E-mail\nAna,a@example.org,b@example.org\n").fields())
                .containsExactly(Optional.of(Field.NAME), Optional.of(Field.EMAIL), Optional.empty());
    }

    @Test
    void shouldTakeNameForTheFamilyBesideFirstNames() {
        assertThat(of("Name;Vorname;E-Mail\nSilva;Ana;ana@example.org\n").fields())
                .containsExactly(Optional.of(Field.FAMILY_NAME), Optional.of(Field.FIRST_NAME), Optional.of(Field.EMAIL));
    }

    @Test
    void shouldFindHeadingsBelowATitle() {
        Columns columns = of("Gästeliste 2026,,\n,,\nName,E-Mail,Kategorie\nAna,ana@example.org,VIP\n");

        assertThat(columns.headingLine()).isEqualTo(3);
    }

    @Test
    void shouldGuessByContentWithoutHeadings() {
        Columns columns = of("Ana,Silva,ana@example.org\nBen,Berg,ben@example.org\nCy,Chen,cy@example.org\n");

        assertThat(columns.headingLine()).isZero();
        assertThat(columns.headings()).containsExactly("Column A", "Column B", "Column C");
        assertThat(columns.fields()).containsExactly(Optional.of(Field.FIRST_NAME), Optional.of(Field.FAMILY_NAME), Optional.of(Field.EMAIL));
    }

    @Test
    void shouldNotTakeCategoriesForFamilyNames() {
        Columns columns = of("Ana Silva,VIP,ana@example.org\nBen Berg,Crew,ben@example.org\nCy Chen,VIP,cy@example.org\n");

        assertThat(columns.fields()).containsExactly(Optional.of(Field.NAME), Optional.empty(), Optional.of(Field.EMAIL));
    }

    @Test
    void shouldGuessByContentUnderForeignHeadings() {
        Columns columns = of("Nom complet,Courriel\nAna Silva,ana@example.org\nBen Berg,ben@example.org\n");

        assertThat(columns.headingLine()).isEqualTo(1);
        assertThat(columns.fields()).containsExactly(Optional.of(Field.NAME), Optional.of(Field.EMAIL));
    }

    @Test
    void shouldReadAPlainListOfNames() {
        Columns columns = of("Ana Silva\nBen Berg\n");

        assertThat(columns.headingLine()).isZero();
        assertThat(columns.fields()).containsExactly(Optional.of(Field.NAME));
    }

    @Test
    void shouldLetAPersonChooseOtherwise() {
        Columns columns = of("Name,Firma,E-Mail\nAna,Acme,ana@example.org\n")
                .with(Map.of("firma", Optional.of(Field.PARTY), "3", Optional.empty()));

        assertThat(columns.fields()).containsExactly(Optional.of(Field.NAME), Optional.of(Field.PARTY), Optional.empty());
    }

    @Test
    void shouldMoveAFieldThatIsChosenForAnotherColumn() {
        Columns columns = of("Name,Badge name\nAna,Annie\n").with(Map.of("Badge name", Optional.of(Field.NAME)));

        assertThat(columns.fields()).containsExactly(Optional.empty(), Optional.of(Field.NAME));
    }

    @Test
    void shouldNameTheColumnsWhenNoneHoldsNames() {
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> of("E-mail,Shirt\nana@example.org,1\n").required())
                .withMessageContaining("E-mail, Shirt");
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> of("Name\nAna\n").with(Map.of("Nome", Optional.of(Field.NAME))))
                .withMessageContaining("There is no column \"Nome\"");
    }

    private static Columns of(String text) {
        return Columns.recognise(Files.rows(text));
    }
}
