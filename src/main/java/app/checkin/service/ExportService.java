package app.checkin.service;

import app.checkin.domain.CheckInList;
import app.checkin.domain.Event;
import app.checkin.domain.Participant;
import app.checkin.domain.Passage;
import app.checkin.live.Catalog;
import app.checkin.spreadsheet.CsvExport;
import app.checkin.spreadsheet.Row;
import app.checkin.store.ParticipantBulk;
import app.checkin.store.ScanStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.OutputStream;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes participants as a spreadsheet that the import takes back: read in again unchanged, it changes nothing. */
@ApplicationScoped
public class ExportService {

    private static final List<String> HEADINGS = List.of("reference", "name", "family name", "e-mail", "category", "party", "marks",
            "language", "external id", "status", "checked in at");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final ParticipantBulk people;
    private final ScanStore scans;
    private final Catalog catalog;

    /** For proxies. */
    protected ExportService() {
        this(null, null, null);
    }

    /** @param people written
     *  @param scans tell who is in
     *  @param catalog knows the event */
    @Inject
    public ExportService(ParticipantBulk people, ScanStore scans, Catalog catalog) {
        this.people = people;
        this.scans = scans;
        this.catalog = catalog;
    }

    /** Writes everybody of an event as CSV, by family name, streamed.
     *  @param event as found before; times are in its zone
     *  @param out stays open */
    public void participants(Event event, OutputStream out) {
        Map<String, Passage> last = entrances(event);
        try (CsvExport csv = new CsvExport(out)) {
            csv.row(HEADINGS);
            people.sorted(event.id(), person -> csv.row(cells(event, person, Optional.ofNullable(last.get(person.id())))));
        }
    }

    /** Writes rows that an import could not use, with the headings of their file, to be corrected and imported again.
     *  @param headings of the file
     *  @param rows by line
     *  @param reasons by line
     *  @param out stays open */
    public void rejected(List<String> headings, Map<Integer, Row> rows, Map<Integer, String> reasons, OutputStream out) {
        try (CsvExport csv = new CsvExport(out)) {
            List<String> first = new ArrayList<>(headings);
            first.addAll(List.of("line", "reason"));
            csv.row(first);
            reasons.forEach((line, reason) -> {
                List<String> cells = new ArrayList<>();
                for (int column = 0; column < headings.size(); column++) {
                    cells.add(rows.getOrDefault(line, Row.of(line, List.of())).cell(column));
                }
                cells.addAll(List.of(String.valueOf(line), reason));
                csv.row(cells);
            });
        }
    }

    private Map<String, Passage> entrances(Event event) {
        Optional<String> entrance = catalog.lists(event.id()).stream().findFirst().map(CheckInList::id);
        Map<String, Passage> last = new HashMap<>();
        scans.each(event.id(), scan -> {
            Passage passage = scan.passage();
            if (passage.n() > 0 && entrance.filter(scan.where().list()::equals).isPresent()) {
                scan.what().participant().ifPresent(who -> last.merge(who, passage, ExportService::later));
            }
        });
        return last;
    }

    private static Passage later(Passage one, Passage other) {
        return one.n() > other.n() ? one : other;
    }

    private static List<String> cells(Event event, Participant participant, Optional<Passage> last) {
        Participant.Person person = participant.person();
        Participant.Booking booking = participant.booking();
        String in = last.filter(Passage::inside).map(passage -> TIME.format(passage.at().atZone(event.schedule().timeZone()))).orElse("");
        return List.of(participant.pass().reference().text(), person.name(), person.familyName(), person.email(), booking.category(),
                booking.party(), String.join("; ", booking.marks()), person.language(), booking.externalId(),
                participant.standing().status().slug(), in);
    }
}
