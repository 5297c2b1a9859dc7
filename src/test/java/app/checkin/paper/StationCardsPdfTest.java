package app.checkin.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import app.checkin.domain.Station;
import app.checkin.domain.Station.Right;

class StationCardsPdfTest {

    private static final URI LINK = URI.create("https://checkin.riverside.example/scan#7H2QK9P4MW3XZ8RT5VBN6CJD0F");

    @Test
    void shouldEnrolByTheCodeOnTheCard() throws Exception {
        try (Print print = new Print("station-en", new StationCardsPdf(List.of(card("en", "Door 2"), card("en", "Door 3", Right.values())))::write)) {
            assertThat(print.pages()).isEqualTo(2);
            assertThat(Decoding.one(print.picture(0))).isEqualTo(LINK.toString());
            assertThat(print.width(0)).isBetween(104.9, 105.1);
        }
    }

    @Test
    void shouldSayWhatTheStationMayDo() throws Exception {
        try (Print print = new Print("station-en", new StationCardsPdf(List.of(card("en", "Door 2"), card("en", "Door 3", Right.values())))::write)) {
            assertThat(print.text(0)).contains("Door 2", "Winter Concert", "Entrance, Lunch", "for one phone, until 4 December 2026, 23:00", "Open", "Start", "Scan")
                .doesNotContain("search people", "7H2QK9P4MW3XZ8RT5VBN6CJD0F");
            assertThat(print.text(1)).contains("Door 3", "scan, search people, let in with a reason");
        }
    }

    @Test
    void shouldSpeakGerman() throws Exception {
        try (Print print = new Print("station-de", new StationCardsPdf(List.of(card("de", "Nebeneingang am Uferweg hinten links", Right.values())))::write)) {
            assertThat(print.text(0)).contains("scannen, Personen suchen, mit Grund einlassen", "für ein Handy, bis 4. Dezember 2026, 23:00", "Öffnen");
            assertThat(print.rightEdge(0)).isLessThan(97);
        }
    }

    @Test
    void shouldRefuseToPrintNothing() {
        assertThatThrownBy(() -> new StationCardsPdf(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    private static StationCardPaper card(String language, String name, Right... rights) {
        var state = new Station.State(false, false, Samples.DOORS.plusSeconds(100_000));
        var station = new Station("s1", "e1", name, List.of("l1", "l2"), Set.of(rights), state);
        return new StationCardPaper(Samples.event(language), station, List.of("Entrance", "Lunch"), LINK, Samples.DOORS.plusSeconds(18_000));
    }
}
