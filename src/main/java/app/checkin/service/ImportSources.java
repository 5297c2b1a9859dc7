package app.checkin.service;

import app.checkin.domain.Conflict;
import app.checkin.domain.Import;
import app.checkin.domain.Participant;
import app.checkin.domain.Participant.Standing;
import app.checkin.domain.Status;
import app.checkin.matching.Finding;
import app.checkin.matching.Plan;
import app.checkin.matching.Planner;
import app.checkin.spreadsheet.Row;
import app.checkin.store.ImportChunkStore;
import app.checkin.store.ParticipantBulk;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** What an import is made from: the rows that were kept, and the people whom the event has. */
@ApplicationScoped
public class ImportSources {

    private final ImportChunkStore chunks;
    private final ParticipantBulk people;
    private final Newcomers newcomers;

    /** For proxies. */
    protected ImportSources() {
        this(null, null, null);
    }

    /** @param chunks keep rows
     *  @param people of the event
     *  @param newcomers tells the time */
    @Inject
    public ImportSources(ImportChunkStore chunks, ParticipantBulk people, Newcomers newcomers) {
        this.chunks = chunks;
        this.people = people;
        this.newcomers = newcomers;
    }

    /** @return the rows laid beside the event as it is now
     *  @throws Conflict when the rows are kept no more */
    ImportComparison comparison(Import draft) {
        return new ImportComparison(draft, chunks, people);
    }

    /** @return what the import would do now */
    Plan plan(Import draft) {
        return planned(draft).plan();
    }

    /** @return what the import would do now, and ids of everybody who is in no row */
    Planned planned(Import draft) {
        ImportComparison comparison = comparison(draft);
        Planner planner = new Planner();
        for (int n = 0; n < draft.sheet().chunks(); n++) {
            for (List<Finding> row : comparison.chunk(n)) {
                planner.row(row);
            }
        }
        List<Participant> missing = comparison.missing();
        return new Planned(planner.plan(missing, comparison.sharing()), missing.stream().map(Participant::id).toList());
    }

    /**
     * @param plan what the import would do
     * @param missing ids of everybody who is in no row
     */
    record Planned(Plan plan, List<String> missing) {
    }

    /** @return the rows at these lines, in their order */
    List<Row> rows(Import it, Set<Integer> lines) {
        List<Row> rows = new ArrayList<>();
        for (int n = 0; n < it.sheet().chunks() && rows.size() < lines.size(); n++) {
            ImportComparison.rows(chunks, it, n).stream().filter(row -> lines.contains(row.line())).forEach(rows::add);
        }
        return rows;
    }

    List<Participant> people(Collection<String> ids) {
        return ids.isEmpty() ? List.of() : List.copyOf(people.find(ids).values());
    }

    Participant cancelled(Participant person) {
        Standing standing = newcomers.standing(Status.CANCELLED, person.standing().barred());
        return new Participant(person.id(), person.event(), person.person(), person.booking(), standing, person.pass());
    }

    Instant now() {
        return newcomers.now();
    }
}
