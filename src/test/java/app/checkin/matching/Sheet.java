package app.checkin.matching;

import app.checkin.domain.Participant;
import app.checkin.domain.Participant.Standing;
import app.checkin.domain.Reference;
import app.checkin.domain.TicketCode;
import app.checkin.spreadsheet.Columns;
import app.checkin.spreadsheet.PersonReader;
import app.checkin.spreadsheet.PersonRow;
import app.checkin.spreadsheet.Reading;
import app.checkin.spreadsheet.Row;
import app.checkin.spreadsheet.SpreadsheetFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** An event in memory, into which spreadsheets are planned and written. */
final class Sheet {

    private static final Instant SINCE = Instant.parse("2026-11-20T10:00:00Z");

    private final Map<String, Known> people = new HashMap<>();
    private final Random random = new Random(1);
    private int next;

    /** @return what the file would do; nothing is written */
    List<Finding> compare(String text) {
        return findings(text, new Planner()).findings;
    }

    Plan plan(String text) {
        Planner planner = new Planner();
        Compared compared = findings(text, planner);
        return planner.plan(compared.matcher.missing(), compared.tally.sharing());
    }

    /** Writes the file into the event. */
    Sheet imported(String text) {
        for (Finding finding : compare(text)) {
            if (finding instanceof Finding.New fresh) {
                String id = "p" + next++;
                put(new Known(new Participant(id, "e", fresh.person(), fresh.booking(), new Standing(fresh.status(), SINCE, false),
                        new Participant.Pass(TicketCode.issue("ABCD", random), Reference.random(random))), fresh.importKey(), "i"));
            } else if (finding instanceof Finding.Changed changed) {
                put(new Known(changed.after(), people.get(changed.after().id()).importKey(), "i"));
            }
        }
        return this;
    }

    void put(Known known) {
        people.put(known.participant().id(), known);
    }

    Known named(String name) {
        return people.values().stream().filter(known -> known.participant().person().name().equals(name)).findFirst().orElseThrow();
    }

    int size() {
        return people.size();
    }

    private Compared findings(String text, Planner planner) {
        List<Reading> readings = read(text);
        Tally tally = new Tally();
        readings.stream().filter(PersonRow.class::isInstance).map(PersonRow.class::cast).forEach(tally::add);
        Matcher matcher = new Matcher(new Attendance(people.values().stream()
                .sorted(java.util.Comparator.comparing(known -> known.participant().id())).toList()), tally);
        List<Finding> all = new ArrayList<>();
        readings.forEach(reading -> {
            List<Finding> findings = matcher.next(reading);
            planner.row(findings);
            all.addAll(findings);
        });
        return new Compared(all, matcher, tally);
    }

    private static List<Reading> read(String text) {
        List<Row> rows = new ArrayList<>();
        try (SpreadsheetFile file = SpreadsheetFile.receive(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))) {
            file.rows(rows::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Columns columns = Columns.recognise(rows);
        PersonReader reader = new PersonReader(columns);
        return rows.stream().filter(columns::isData).map(reader::read).toList();
    }

    private record Compared(List<Finding> findings, Matcher matcher, Tally tally) {
    }
}
