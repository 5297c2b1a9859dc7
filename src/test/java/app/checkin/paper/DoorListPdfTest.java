package app.checkin.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import app.checkin.domain.CheckInList;
import app.checkin.domain.Participant;
import app.checkin.domain.Policy;
import app.checkin.domain.Status;
import app.checkin.domain.Window;

class DoorListPdfTest {

    private static final CheckInList ENTRANCE = new CheckInList("l1", "e1", "Entrance", CheckInList.Rules.OPEN);

    private final Samples samples = new Samples();

    @Test
    void shouldPrintThirtyTwoToAPage() throws Exception {
        List<Participant> people = samples.people(430);
        DoorListPdf list = new DoorListPdf(paper("en", ENTRANCE, people, Set.of(people.get(3).id(), people.get(40).id())));
        try (Print print = new Print("door-list", list::write)) {
            assertThat(print.pages()).isEqualTo(14).isEqualTo(list.pages());
            assertThat(print.text(0)).contains("Winter Concert", "Entrance", "Printed 4 December 2026, 18:00", "Page 1 of 14",
                "Contains personal data: return to the organizer, shred after 3 January 2027.");
            assertThat(print.text(0).lines().filter(line -> line.matches(".* [0-9A-Z]{3} [0-9A-Z]{3}.*"))).hasSize(32);
            assertThat(print.text(13)).contains("Page 14 of 14");
        }
    }

    @Test
    void shouldStrikeThroughWhoIsIn() throws Exception {
        Participant ana = samples.participant("Ana Silva");
        try (Print out = new Print("door-list-out", new DoorListPdf(paper("en", ENTRANCE, List.of(ana), Set.of()))::write);
             Print in = new Print("door-list-in", new DoorListPdf(paper("en", ENTRANCE, List.of(ana), Set.of(ana.id())))::write)) {
            double middle = 30 + DoorListRow.HEIGHT / 2;
            assertThat(out.blackRun(0, middle)).isLessThan(20);
            assertThat(in.blackRun(0, middle)).isGreaterThan(DoorListRow.RIGHT - DoorListRow.LEFT);
        }
    }

    @Test
    void shouldHoldOnlyWhomTheListAdmits() throws Exception {
        Participant ana = samples.participant("Ana Silva");
        Participant waiting = samples.with(samples.participant("Bo Becker"), Status.WAITLISTED);
        Participant elsewhere = samples.participant("Cleo Wrong");
        var rules = new CheckInList.Rules(Set.of(ana.booking().category()), Window.ALWAYS, Policy.ONCE, 0);
        var list = new CheckInList("l2", "e1", "Side door", rules);
        assertThat(elsewhere.booking().category()).isNotEqualTo(ana.booking().category());
        assertThat(paper("en", list, List.of(waiting, elsewhere, ana), Set.of()).rows()).extracting(Filed::participant).containsExactly(ana);
    }

    @Test
    void shouldWriteEveryNameInItsRow() throws Exception {
        List<Participant> people = Arrays.stream(Samples.NAMES).map(samples::participant).toList();
        try (Print print = new Print("door-list-de", new DoorListPdf(paper("de", ENTRANCE, people, Set.of()))::write)) {
            assertThat(print.text(0)).contains("Seite 1 von 1", "Silva Ana", "Żółć Łukasz", "O'Brien Seán", "schreddern")
                .doesNotContain("secret@mail.example", "□");
            assertThat(print.rightEdge(0)).isLessThan(210);
        }
    }

    @Test
    void shouldSayWhomToHeed() throws Exception {
        var bar = samples.participant("Al Trouble");
        var barred = new Participant(bar.id(), "e1", bar.person(), bar.booking(), new Participant.Standing(Status.REGISTERED, Samples.DOORS, true), bar.pass());
        var vip = samples.participant("Vi Pearl");
        var marked = new Participant(vip.id(), "e1", vip.person(), new Participant.Booking("", "", List.of("VIP", "meets host"), ""), vip.standing(), vip.pass());
        try (Print print = new Print("door-list-marks", new DoorListPdf(paper("en", ENTRANCE, List.of(barred, marked), Set.of()))::write)) {
            assertThat(print.text(0)).contains("▲ Call supervisor", "▲ VIP, meets host");
        }
    }

    @Test
    void shouldSayWhenThereIsNobody() throws Exception {
        try (Print print = new Print("door-list-empty", new DoorListPdf(paper("en", ENTRANCE, List.of(), Set.of()))::write)) {
            assertThat(print.pages()).isEqualTo(1);
            assertThat(print.text(0)).contains("Nobody with a place");
        }
    }

    @Test
    void shouldFindTheFirstNameWhereverItStands() {
        assertThat(DoorListRow.firstName(new Participant.Person("Ana Silva", "Silva", "", ""))).isEqualTo("Ana");
        assertThat(DoorListRow.firstName(new Participant.Person("Nguyễn Phương Thảo", "Nguyễn", "", ""))).isEqualTo("Phương Thảo");
        assertThat(DoorListRow.firstName(new Participant.Person("Madonna", "Madonna", "", ""))).isEmpty();
        assertThat(DoorListRow.firstName(new Participant.Person("Guest 1 of Ana Silva", "", "", ""))).isEqualTo("Guest 1 of Ana Silva");
    }

    private static DoorListPaper paper(String language, CheckInList list, List<Participant> people, Set<String> admitted) {
        return new DoorListPaper(Samples.event(language), list, people, admitted, Samples.DOORS);
    }
}
