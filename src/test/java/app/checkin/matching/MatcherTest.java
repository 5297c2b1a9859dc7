package app.checkin.matching;

import static org.assertj.core.api.Assertions.assertThat;

import app.checkin.domain.Import.Counts;
import app.checkin.domain.Participant;
import app.checkin.domain.Status;
import app.checkin.matching.Finding.Changed;
import app.checkin.matching.Finding.New;
import app.checkin.matching.Finding.Same;
import app.checkin.matching.Finding.Unusable;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MatcherTest {

    private static final String FAMILY = "name,email,category\nAna Silva,silva@example.org,VIP\nBen Silva,silva@example.org,\nCy Chen,cy@example.org,\nDee,,\n";

    @ParameterizedTest
    @ValueSource(strings = {FAMILY, "name,id\nAna,1\nBen,2\n", "name,order\nAna,17\nBen,17\nCy,18\n", "name,guests\nAna,+2\nBen,1\n",
        "name,email,guests\nAna,a@example.org,2\nBen,a@example.org,\n", "first name,last name\nAna,Silva\nAna,Berg\n",
        "name,party\nAna,A\nAna,B\n", "name,marks,language,status\nAna,VIP; under 16,de,waitlisted\n"})
    void shouldFindNothingNewInTheSameFile(String file) {
        Sheet event = new Sheet().imported(file);

        assertThat(event.compare(file)).isNotEmpty().allMatch(Same.class::isInstance);
        assertThat(event.plan(file).counts().missing()).isZero();
    }

    @Test
    void shouldCorrectNamesOfLoneEmails() {
        Sheet event = new Sheet().imported(FAMILY);

        List<Finding> findings = event.compare(FAMILY.replace("Cy Chen", "Cyrus Chen-Wu"));

        assertThat(findings).filteredOn(Changed.class::isInstance).singleElement().satisfies(finding -> {
            assertThat(((Changed) finding).before().person().name()).isEqualTo("Cy Chen");
            assertThat(((Changed) finding).after().person()).isEqualTo(new Participant.Person("Cyrus Chen-Wu", "Chen-Wu", "cy@example.org", ""));
        });
    }

    @Test
    void shouldKeepFamiliesWithOneMailboxApart() {
        Sheet event = new Sheet().imported("name,email\nAna Silva,silva@example.org\n");

        List<Finding> findings = event.compare("name,email\nBen Silva,silva@example.org\nAna Silva,Silva@Example.org\n");

        assertThat(findings.get(0)).isInstanceOf(New.class);
        assertThat(findings.get(1)).isInstanceOfSatisfying(Changed.class,
                changed -> assertThat(changed.before().person().name()).isEqualTo("Ana Silva"));
    }

    @Test
    void shouldMatchByIdBeforeEverythingElse() {
        Sheet event = new Sheet().imported("id,name,email\n1,Ana,a@example.org\n2,Ben,b@example.org\n");

        List<Finding> findings = event.compare("id,name,email\n2,Benjamin,new@example.org\n3,Ana,a@example.org\n");

        assertThat(findings.get(0)).isInstanceOf(Changed.class);
        assertThat(findings.get(1)).as("another id is another person").isInstanceOf(New.class);
    }

    @Test
    void shouldRecognisePeopleWhoGetIdsAndEmailsLater() {
        Sheet event = new Sheet().imported("name\nAna Silva\nBen Berg\n");

        assertThat(event.compare("name,email,id\nAna Silva,a@example.org,7\nBen Berg,b@example.org,8\n")).allMatch(Changed.class::isInstance);
    }

    @Test
    void shouldFindWhoseEmailWasCorrectedByHand() {
        Sheet event = new Sheet().imported("name,email\nAna Silva,typo@example.org\n");
        Known ana = event.named("Ana Silva");
        Participant corrected = new Participant("p0", "e", new Participant.Person("Ana Silva", "Silva", "ana@example.org", ""),
                ana.participant().booking(), ana.participant().standing(), ana.participant().pass());
        event.put(new Known(corrected, ana.importKey(), "i"));

        assertThat(event.compare("name,email\nAna Silva,ana@example.org\n")).allMatch(Same.class::isInstance);
    }

    @Test
    void shouldFindOurOwnReferenceWhateverElseHasChanged() {
        Sheet event = new Sheet().imported("name,email\nAna Silva,a@example.org\n");
        String reference = event.named("Ana Silva").participant().pass().reference().text();

        assertThat(event.compare("reference,name,email\n" + reference + ",Anna Berg,anna@example.org\n")).singleElement().isInstanceOf(Changed.class);
    }

    @Test
    void shouldRejectAPersonWhoIsThereTwice() {
        List<Finding> findings = new Sheet().compare("name,email\nAna,a@example.org\nBen,\nana,A@example.org\nBEN,\n");

        assertThat(findings.subList(2, 4)).allMatch(Unusable.class::isInstance);
        assertThat(((Unusable) findings.get(3)).rejected().reason()).contains("line 3");
    }

    @Test
    void shouldMakeGuestsOfTheSameParty() {
        Sheet event = new Sheet().imported("name,email,category,begleitung\nAna Silva,a@example.org,VIP,+2\n");

        assertThat(event.size()).isEqualTo(3);
        Participant guest = event.named("Guest 2 of Ana Silva").participant();
        assertThat(guest.booking().party()).isEqualTo("Ana Silva").isEqualTo(event.named("Ana Silva").participant().booking().party());
        assertThat(guest.booking().category()).isEqualTo("VIP");
    }

    @Test
    void shouldLeaveAGuestTheNameSomebodyGave() {
        String file = "name,email,guests\nAna Silva,a@example.org,1\n";
        Sheet event = new Sheet().imported(file);
        Known guest = event.named("Guest 1 of Ana Silva");
        event.put(new Known(new Participant(guest.participant().id(), "e", new Participant.Person("Zoe Zoll", "Zoll", "", ""),
                guest.participant().booking(), guest.participant().standing(), guest.participant().pass()), guest.importKey(), "i"));

        assertThat(event.compare(file)).allMatch(Same.class::isInstance);
        assertThat(event.compare(file.replace("Ana Silva", "Ana Silvia")))
                .filteredOn(Changed.class::isInstance).extracting(finding -> ((Changed) finding).after().person().name()).containsOnly("Ana Silvia");
    }

    @Test
    void shouldLeaveWhatTheFileIsSilentAbout() {
        Sheet event = new Sheet().imported("name,email,category,marks\nAna,a@example.org,VIP,meets host\n");

        assertThat(event.compare("name,email,category\nAna,a@example.org,\n")).allMatch(Same.class::isInstance);
    }

    @Test
    void shouldTellWhoIsNoLongerInTheFile() {
        Sheet event = new Sheet().imported(FAMILY);

        Plan plan = event.plan("name,email\nAna Silva,silva@example.org\nEve,eve@example.org\n");

        assertThat(plan.counts()).isEqualTo(new Counts(1, 0, 1, 3, 0));
        assertThat(plan.examples().missing()).extracting(p -> p.person().name()).containsExactlyInAnyOrder("Ben Silva", "Cy Chen", "Dee");
    }

    @Test
    void shouldCancelOnlyWhoTheFileSaysSo() {
        Sheet event = new Sheet().imported("name,status\nAna,\nBen,registered\n");

        List<Finding> findings = event.compare("name,status\nAna,\nBen,storniert\n");

        assertThat(findings.get(0)).isInstanceOf(Same.class);
        assertThat(((Changed) findings.get(1)).after().standing().status()).isEqualTo(Status.CANCELLED);
    }

    @Test
    void shouldTellThePlanInOneSentence() {
        String people = "name,email\n" + "Ana,family@example.org\nBen,family@example.org\nCy,cy@example.org\n,nobody@example.org\n";
        Sheet event = new Sheet();

        assertThat(PlanSentence.of(event.plan(people)))
                .isEqualTo("4 rows: 3 new people, 2 rows share an e-mail with another person, 1 has no name.");
        event.imported(people);
        assertThat(PlanSentence.of(event.plan("name,email\nAna,family@example.org\nCyrus,cy@example.org\nDee,d@example.org\n")))
                .isEqualTo("3 rows: 1 new, 1 changed, 1 unchanged, 1 no longer in the file.");
    }
}
