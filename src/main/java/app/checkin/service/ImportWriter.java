package app.checkin.service;

import app.checkin.domain.Changes.ParticipantChanged;
import app.checkin.domain.Import;
import app.checkin.domain.Import.Counts;
import app.checkin.domain.Participant;
import app.checkin.domain.Participant.Standing;
import app.checkin.matching.Finding;
import app.checkin.matching.Planner;
import app.checkin.spreadsheet.Rejected;
import app.checkin.store.ImportChunkStore;
import app.checkin.store.ImportChunkStore.Change;
import app.checkin.store.ImportChunkStore.Fault;
import app.checkin.store.ImportChunkStore.Outcome;
import app.checkin.store.ParticipantBulk;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes one chunk of an import into its event. What is changed is noted first, so that a chunk may be written again
 * after a crash and taken back later; nobody is added twice, because import keys are unique.
 */
@ApplicationScoped
public class ImportWriter {

    private final ImportChunkStore chunks;
    private final ParticipantBulk people;
    private final ImportNewcomers newcomers;
    private final Event<ParticipantChanged> news;

    /** For proxies. */
    protected ImportWriter() {
        this(null, null, null, null);
    }

    /** @param chunks notes what is changed
     *  @param people written
     *  @param newcomers adds people
     *  @param news tells who was changed */
    @Inject
    public ImportWriter(ImportChunkStore chunks, ParticipantBulk people, ImportNewcomers newcomers, Event<ParticipantChanged> news) {
        this.chunks = chunks;
        this.people = people;
        this.newcomers = newcomers;
        this.news = news;
    }

    /** @param n number of the chunk
     *  @param findings of its rows
     *  @return what it came to */
    Counts write(Import running, int n, List<Finding> findings) {
        List<Finding.New> fresh = only(findings, Finding.New.class).toList();
        List<Change> changes = only(findings, Finding.Changed.class).map(this::change).toList();
        List<Fault> faults = only(findings, Finding.Unusable.class).map(Finding.Unusable::rejected).map(ImportWriter::fault).toList();
        Outcome before = chunks.outcome(running.id(), n);
        List<Change> all = Stream.concat(before.changed().stream(), changes.stream()).toList();
        note(running, n, new Outcome(all, faults));
        List<Finding.New> taken = newcomers.insert(running, fresh);
        update(running.event(), changes);
        if (!taken.isEmpty()) {
            List<Fault> late = taken.stream().map(person -> fault(new Rejected(person.line(), Rejected.Why.TAKEN, ""))).toList();
            note(running, n, new Outcome(all, Stream.concat(faults.stream(), late.stream()).toList()));
        }
        return count(running, findings, before.changed().size(), taken.size());
    }

    /** Changes people who are in no row, as a further chunk. */
    void change(Import running, int n, List<Participant> wanted, List<Participant> before) {
        List<Change> changes = new ArrayList<>(chunks.outcome(running.id(), n).changed());
        for (int i = 0; i < wanted.size(); i++) {
            changes.add(new Change(before.get(i), wanted.get(i)));
        }
        note(running, n, new Outcome(changes, List.of()));
        update(running.event(), changes);
    }

    private void note(Import running, int n, Outcome outcome) {
        if (!outcome.equals(Outcome.NONE)) {
            chunks.outcome(running.id(), n, outcome);
        }
    }

    /** What a crash kept from being counted was written by this import all the same. */
    private static Counts count(Import running, List<Finding> findings, int changedBefore, int taken) {
        Counts counts = findings.stream().map(Planner::count).reduce(Counts.NONE, Counts::plus);
        int again = (int) only(findings, Finding.Same.class).filter(same -> same.known().importedBy().equals(running.id())).count();
        return counts.plus(new Counts(again - taken, changedBefore, -again - changedBefore, 0, taken));
    }

    private void update(String event, List<Change> changes) {
        people.update(changes.stream().map(Change::after).toList());
        changes.forEach(change -> news.fire(new ParticipantChanged(event, change.after().id())));
    }

    private Change change(Finding.Changed changed) {
        Standing wanted = changed.after().standing();
        boolean moved = wanted.status() != changed.before().standing().status();
        Standing standing = moved ? newcomers.standing(wanted.status(), wanted.barred()) : wanted;
        Participant after = changed.after();
        return new Change(changed.before(),
                new Participant(after.id(), after.event(), after.person(), after.booking(), standing, after.pass()));
    }

    private static Fault fault(Rejected rejected) {
        return new Fault(rejected.line(), rejected.why().slug(), rejected.detail());
    }

    private static <T extends Finding> Stream<T> only(List<Finding> findings, Class<T> kind) {
        return findings.stream().filter(kind::isInstance).map(kind::cast);
    }
}
