package app.checkin.service;

import app.checkin.domain.Changes.ParticipantChanged;
import app.checkin.domain.Conflict;
import app.checkin.domain.Import;
import app.checkin.domain.Outcome;
import app.checkin.domain.Participant;
import app.checkin.domain.Scan;
import app.checkin.store.ImportChunkStore;
import app.checkin.store.ImportChunkStore.Change;
import app.checkin.store.ParticipantBulk;
import app.checkin.store.ScanStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Takes an import back, as long as nobody relies on it: for 24 hours, and until one of its people was let in. */
@ApplicationScoped
public class ImportUndo {

    /** How long an import can be taken back. */
    public static final Duration TIME = Duration.ofHours(24);

    private static final Set<Import.State> UNDOABLE = Set.of(Import.State.DONE, Import.State.STOPPED);

    private final ImportChunkStore chunks;
    private final ParticipantBulk people;
    private final ScanStore scans;
    private final Newcomers newcomers;
    private final Event<ParticipantChanged> news;

    /** For proxies. */
    protected ImportUndo() {
        this(null, null, null, null, null);
    }

    /** @param chunks know what was changed
     *  @param people restored
     *  @param scans tell who was let in
     *  @param newcomers tells the time
     *  @param news tells who was changed */
    @Inject
    public ImportUndo(ImportChunkStore chunks, ParticipantBulk people, ScanStore scans, Newcomers newcomers, Event<ParticipantChanged> news) {
        this.chunks = chunks;
        this.people = people;
        this.scans = scans;
        this.newcomers = newcomers;
        this.news = news;
    }

    /** @return why it cannot be taken back, as a sentence; empty when it can */
    public Optional<String> obstacle(Import it) {
        if (!UNDOABLE.contains(it.state())) {
            return Optional.of("This import is " + it.state().slug() + ". Only a finished or stopped one can be undone.");
        }
        if (it.origin().started().plus(TIME).isBefore(newcomers.now())) {
            return Optional.of("An import can be undone for 24 hours. Correct or cancel people one by one.");
        }
        return letIn(it).map(name -> name + " was let in meanwhile. Correct or cancel people one by one.");
    }

    void require(Import it) {
        obstacle(it).ifPresent(sentence -> {
            throw new Conflict("not-undoable", sentence);
        });
    }

    private Optional<String> letIn(Import it) {
        Set<String> ids = new HashSet<>(people.importedBy(it.event(), it.id()));
        Set<String> changed = new HashSet<>();
        each(it, change -> changed.add(change.after().id()));
        List<String> found = new ArrayList<>();
        scans.each(it.event(), scan -> {
            String who = scan.what().participant().orElse("");
            if (found.isEmpty() && admitted(scan) && (ids.contains(who) || changed.contains(who) && scan.at().isAfter(it.origin().started()))) {
                found.add(who);
            }
        });
        return found.stream().findFirst().map(id -> people.find(Set.of(id)).get(id)).map(person -> person.person().name());
    }

    private static boolean admitted(Scan scan) {
        return scan.result().outcome() == Outcome.ADMITTED;
    }

    /** Restores who was changed and is still as the import left it, and removes who was added. Repeating it does no harm.
     *  @param step is told after each part */
    void run(Import it, Runnable step) {
        for (int n = 0; n <= it.sheet().chunks(); n++) {
            List<Change> changes = chunks.outcome(it.id(), n).changed();
            if (!changes.isEmpty()) {
                restore(it, changes);
                step.run();
            }
        }
        List<String> added = people.importedBy(it.event(), it.id());
        for (int from = 0; from < added.size(); from += ImportDrafts.CHUNK) {
            List<String> batch = added.subList(from, Math.min(from + ImportDrafts.CHUNK, added.size()));
            people.delete(batch);
            batch.forEach(id -> news.fire(new ParticipantChanged(it.event(), id)));
            step.run();
        }
    }

    private void restore(Import it, List<Change> changes) {
        Map<String, Participant> now = people.find(changes.stream().map(change -> change.after().id()).toList());
        List<Participant> old = changes.stream().filter(change -> untouched(change.after(), Optional.ofNullable(now.get(change.after().id()))))
                .map(Change::before).toList();
        people.update(old);
        old.forEach(person -> news.fire(new ParticipantChanged(it.event(), person.id())));
    }

    private static boolean untouched(Participant left, Optional<Participant> now) {
        return now.filter(person -> person.person().equals(left.person()) && person.booking().equals(left.booking())
                && person.standing().equals(left.standing())).isPresent();
    }

    private void each(Import it, java.util.function.Consumer<Change> reader) {
        for (int n = 0; n <= it.sheet().chunks(); n++) {
            chunks.outcome(it.id(), n).changed().forEach(reader);
        }
    }
}
