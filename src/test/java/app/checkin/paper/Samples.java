package app.checkin.paper;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import app.checkin.domain.Event;
import app.checkin.domain.Participant;
import app.checkin.domain.Reference;
import app.checkin.domain.Status;
import app.checkin.domain.TicketCode;

/** An event and people with names as people have them. */
final class Samples {

    static final String TAG = "K7PQ";
    static final Instant DOORS = Instant.parse("2026-12-04T17:00:00Z");

    static final String[] NAMES = {"Ana Silva", "Jürgen Groß-Müller", "Łukasz Żółć", "Çağla Şahin İnce", "Ελένη Παπαδοπούλου", "Дмитро Їжакевич",
        "Nguyễn Thị Phương Thảo", "Zoë Ångström", "Þórdís Ævarsdóttir", "Seán O'Brien", "Žofie Dvořáková", "Mihai Țuțu", "דנה כהן",
        "Maximiliane-Charlotte Freifrau von und zu Hohenstein-Wittgenstein-Ehrenfels"};

    private static final String[] CATEGORIES = {"Regular", "Member", "Speaker", "Press", ""};

    private final Random random = new Random(11);

    static Event event(String... languages) {
        return named("Winter Concert of the Riverside Orchestra", languages);
    }

    static Event named(String name, String... languages) {
        var schedule = new Event.Schedule(ZoneId.of("Europe/Berlin"), DOORS, DOORS.plusSeconds(3_600), DOORS.plusSeconds(18_000), DOORS.plusSeconds(14_400));
        var details = new Event.Details(List.of(languages), "Help desk, left of door 1", "Mara Lind, +49 30 1234567, hello@riverside.example", 30,
            new Event.Size(0, 430));
        return new Event("e1", TAG, name, "Riverside Hall, Uferstraße 12, 10115 Berlin", schedule, details);
    }

    Participant participant(String name) {
        return participant(name, name.substring(name.lastIndexOf(' ') + 1), "", "");
    }

    Participant participant(String name, String family, String party, String language) {
        var person = new Participant.Person(name, family, "secret@mail.example", language);
        var booking = new Participant.Booking(CATEGORIES[Math.floorMod(name.hashCode(), CATEGORIES.length)], party,
            random.nextInt(20) == 0 ? List.of("under age") : List.of(), "");
        return new Participant("p" + random.nextInt(1_000_000), "e1", person, booking, new Participant.Standing(Status.REGISTERED, DOORS, false),
            new Participant.Pass(TicketCode.issue(TAG, random), Reference.random(random)));
    }

    Participant with(Participant participant, Status status) {
        return new Participant(participant.id(), participant.event(), participant.person(), participant.booking(),
            new Participant.Standing(status, DOORS, false), participant.pass());
    }

    private static final String[] FIRST = {"Ana", "Ben", "Chloé", "Dmitri", "Elif", "Françoise", "Gül", "Håkon", "Ines", "Jörg", "Katarzyna", "Luca", "Minh", "Noor"};
    private static final String[] FAMILY = {"Adams", "Åkesson", "Becker", "Çelik", "Dąbrowska", "Eriksen", "Fischer", "García", "Hoffmann", "Ionescu", "Jansen",
        "Kowalczyk", "Lê", "Łapiński", "Müller", "Novák", "Özdemir", "Petrov", "Quint", "Rossi", "Şahin", "Tran", "Ülker", "Vasquez", "Weiß", "Xu", "Yılmaz",
        "Zimmermann"};

    List<Participant> people(int number) {
        List<Participant> people = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            String family = FAMILY[random.nextInt(FAMILY.length)];
            String party = i % 9 < 2 ? "party" + i / 9 : "";
            people.add(participant(FIRST[random.nextInt(FIRST.length)] + " " + family, family, party, ""));
        }
        return people;
    }
}
