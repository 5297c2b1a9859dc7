package app.checkin.service;

import app.checkin.domain.Participant;
import app.checkin.domain.Status;
import app.checkin.live.Catalog;
import app.checkin.spreadsheet.CsvExport;
import app.checkin.store.ParticipantFilter;
import app.checkin.store.ParticipantStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.OutputStream;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Writes the file from which an office program mails the tickets, where no mail server is configured. */
@ApplicationScoped
public class MailMerge {

    private static final List<String> HEADINGS = List.of("name", "e-mail", "ticket link", "reference");

    private final ParticipantStore people;
    private final Catalog catalog;

    /** For proxies. */
    protected MailMerge() {
        this(null, null);
    }

    /** @param people written
     *  @param catalog knows the event */
    @Inject
    public MailMerge(ParticipantStore people, Catalog catalog) {
        this.people = people;
        this.catalog = catalog;
    }

    /** Writes everybody who has a place as CSV, by family name.
     *  @param event id of an event, which exists
     *  @param base where links begin, without a slash at the end
     *  @param out stays open */
    public void write(String event, URI base, OutputStream out) {
        ParticipantFilter placed = new ParticipantFilter(catalog.event(event).id(), "", Optional.of(Status.REGISTERED), false, Optional.empty(), Optional.empty());
        try (CsvExport csv = new CsvExport(out)) {
            csv.row(HEADINGS);
            people.page(placed, "", Limits.PEOPLE).forEach(person -> csv.row(cells(person, base)));
        }
    }

    private static List<String> cells(Participant person, URI base) {
        return List.of(person.person().name(), person.person().email(), base + "/t/" + person.pass().ticket().text(),
                person.pass().reference().spoken());
    }
}
