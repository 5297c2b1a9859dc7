package app.checkin.service;

import app.checkin.domain.Changes.ParticipantsChanged;
import app.checkin.domain.Import;
import app.checkin.domain.Import.Counts;
import app.checkin.domain.Import.Progress;
import app.checkin.domain.Import.State;
import app.checkin.domain.Participant;
import app.checkin.domain.Status;
import app.checkin.domain.Unavailable;
import app.checkin.lock.Locked;
import app.checkin.matching.Finding;
import app.checkin.store.ImportStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Carries an import through: chunk by chunk, so that it can be stopped between two, and gone on with after a crash. */
@ApplicationScoped
public class ImportRunner {

    private final ImportStore store;
    private final ImportSources sources;
    private final ImportWriter writer;
    private final ImportUndo undo;
    private final Event<ParticipantsChanged> news;

    /** For proxies. */
    protected ImportRunner() {
        this(null, null, null, null, null);
    }

    /** @param store notes how far it is
     *  @param sources has rows and people
     *  @param writer writes chunks
     *  @param undo takes back
     *  @param news tells when all is done */
    @Inject
    public ImportRunner(ImportStore store, ImportSources sources, ImportWriter writer, ImportUndo undo, Event<ParticipantsChanged> news) {
        this.store = store;
        this.sources = sources;
        this.writer = writer;
        this.undo = undo;
        this.news = news;
    }

    /** Goes on with an import that moves, until it rests or somebody stops it.
     *  @param id of the import
     *  @return as it is then
     *  @throws Unavailable when somebody else is at it, or has begun to be */
    @Locked("import:{id}")
    Import run(String id, Import moving) {
        long fence = store.fence(id);
        Import rested = moving.state() == State.UNDOING ? takeBack(moving, fence) : apply(moving, fence);
        news.fire(new ParticipantsChanged(moving.event()));
        return rested;
    }

    private Import apply(Import running, long fence) {
        ImportComparison comparison = sources.comparison(running);
        Import now = running;
        for (int n = 0; n < running.sheet().chunks() && now.state() == State.RUNNING; n++) {
            List<List<Finding>> rows = comparison.chunk(n);
            if (n >= running.progress().chunks()) {
                Counts counts = writer.write(running, n, rows.stream().flatMap(Collection::stream).toList());
                Progress so = now.progress();
                now = advanced(now.id(), fence, new Progress(so.rows() + rows.size(), n + 1, so.counts().plus(counts)));
            }
        }
        return now.state() == State.RUNNING ? finished(now, fence) : rested(now.id());
    }

    private Import finished(Import running, long fence) {
        List<Participant> before = sources.people(store.cancellations(running.id())).stream()
                .filter(person -> person.standing().status() != Status.CANCELLED).toList();
        List<Participant> after = new ArrayList<>();
        before.forEach(person -> after.add(sources.cancelled(person)));
        writer.change(running, running.sheet().chunks(), after, before);
        return store.finish(running.id(), fence, State.RUNNING, State.DONE).orElseGet(() -> rested(running.id()));
    }

    /** Whoever began later has the higher fence: a server that stood still and lost its lock meanwhile ends here. */
    private Import advanced(String id, long fence, Progress progress) {
        return store.advance(id, fence, progress, sources.now())
                .orElseThrow(() -> new Unavailable("busy", "Another server goes on with this import."));
    }

    private Import takeBack(Import undoing, long fence) {
        undo.run(undoing, () -> advanced(undoing.id(), fence, undoing.progress()));
        return store.finish(undoing.id(), fence, State.UNDOING, State.UNDONE).orElseGet(() -> rested(undoing.id()));
    }

    private Import rested(String id) {
        return store.find(id).orElseThrow();
    }
}
