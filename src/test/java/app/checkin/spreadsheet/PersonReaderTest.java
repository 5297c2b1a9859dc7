package app.checkin.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import app.checkin.domain.Status;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonReaderTest {

    @Test
    void shouldJoinTwoColumnsOfNames() {
        PersonRow entry = entry("Vorname;Nachname;E-Mail\nJan;van der Berg;jan@example.org\n");

        assertThat(entry.person().name()).isEqualTo("Jan van der Berg");
        assertThat(entry.person().familyName()).isEqualTo("van der Berg");
    }

    @Test
    void shouldTurnAFamilyNameThatComesFirst() {
        PersonRow entry = entry("Nachname, Vorname;E-Mail\nvan der Berg, Jan;jan@example.org\n");

        assertThat(entry.person().name()).isEqualTo("Jan van der Berg");
        assertThat(entry.person().familyName()).isEqualTo("van der Berg");
    }

    @Test
    void shouldReadEverythingTheDoorNeeds() {
        PersonRow entry = entry("name,email,category,party,marks,language,external id,status,reference\n"
                + "Ana Silva,Ana <mailto:ana@example.org>,VIP,Silvas,under 16; VIP,Deutsch,A-17,Storniert,K7P4QM\n");

        assertThat(entry.person().email()).isEqualTo("ana@example.org");
        assertThat(entry.person().language()).isEqualTo("de");
        assertThat(entry.booking().marks()).containsExactly("under 16", "VIP");
        assertThat(entry.booking().externalId()).isEqualTo("A-17");
        assertThat(entry.more().status()).contains(Status.CANCELLED);
        assertThat(entry.more().reference()).isEqualTo("K7P4QM");
    }

    @ParameterizedTest
    @CsvSource({"+2, 2", "2, 2", "'', 0", "-, 0", "+1 Person, 1", "no, 0", "ja, 1", "0, 0"})
    void shouldCountGuests(String written, int guests) {
        assertThat(entry("name,plus-ones\nAna,\"" + written + "\"\n").more().guests()).isEqualTo(guests);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "name,email;,ana@example.org| There is no name",
        "name,email;-,ana@example.org| There is no name",
        "name,email;Ana,ana@example| The e-mail \"ana@example\" is not complete",
        "name,email;Ana,\"a@example.org, b@example.org\"| is not complete",
        "name,guests;Ana,many| does not say how many",
        "name,guests;Ana,21| from 0 to 20",
        "name,status;Ana,perhaps| Write registered, waitlisted or cancelled",
        "name,marks;Ana,This person has a very long story to tell us| longer than 40 characters"})
    void shouldRejectARowWithASentenceThatSaysWhatToDo(String file, String reason) {
        Reading reading = read(file.replace(';', '\n')).get(0);

        assertThat(reading).isInstanceOfSatisfying(Rejected.class, rejected -> {
            assertThat(rejected.line()).isEqualTo(2);
            assertThat(rejected.reason()).contains(reason);
        });
    }

    @Test
    void shouldTakePeopleWithoutAddress() {
        assertThat(entry("name,email\nAna Silva,\n").person().email()).isEmpty();
        assertThat(entry("name,email\nAna Silva,n/a@\n".replace("n/a@", "-")).person().email()).isEmpty();
    }

    @Test
    void shouldRejectAFormulaWithoutValueOnlyInAColumnThatIsUsed() {
        byte[] file = Files.rawWorkbook(row(1, "name", "shirt") + "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>Ana</t></is></c><c r=\"B2\"><f>X9</f></c></row>"
                + "<row r=\"3\"><c r=\"A3\" t=\"str\"><f>X9</f></c></row>");
        List<Row> rows = Files.rows(file);
        PersonReader reader = new PersonReader(Columns.recognise(rows));

        assertThat(reader.read(rows.get(1))).isInstanceOf(PersonRow.class);
        assertThat(reader.read(rows.get(2))).isInstanceOfSatisfying(Rejected.class,
                rejected -> assertThat(rejected.reason()).contains("Cell A3 is a formula without a value"));
    }

    private static String row(int line, String... texts) {
        StringBuilder row = new StringBuilder("<row r=\"" + line + "\">");
        for (int i = 0; i < texts.length; i++) {
            row.append("<c r=\"").append((char) ('A' + i)).append(line).append("\" t=\"inlineStr\"><is><t>").append(texts[i]).append("</t></is></c>");
        }
        return row + "</row>";
    }

    private static PersonRow entry(String text) {
        return (PersonRow) read(text).get(0);
    }

    private static List<Reading> read(String text) {
        List<Row> rows = Files.rows(text);
        Columns columns = Columns.recognise(rows);
        PersonReader reader = new PersonReader(columns);
        return rows.stream().filter(columns::isData).map(reader::read).toList();
    }
}
