package app.checkin.service;

import app.checkin.domain.Conflict;
import app.checkin.domain.Import;
import app.checkin.domain.Import.Counts;
import app.checkin.domain.Import.Progress;
import app.checkin.domain.Import.State;
import app.checkin.domain.NotFound;
import app.checkin.lock.Locked;
import app.checkin.store.ImportStore;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Starts, stops and takes back imports; short ones while the caller waits, long ones in the background. */
@ApplicationScoped
public class ImportJobs {

    /** Rows up to which a caller waits for the end. */
    public static final int AT_ONCE = 1_000;

    private static final System.Logger LOG = System.getLogger(ImportJobs.class.getName());

    private final ImportStore store;
    private final ImportSources sources;
    private final ImportRunner runner;
    private final ImportUndo undo;

    @Resource
    private ManagedExecutorService executor;

    /** For proxies. */
    protected ImportJobs() {
        this(null, null, null, null);
    }

    /** @param store keeps imports
     *  @param sources have rows and people
     *  @param runner carries them through
     *  @param undo knows what can be taken back */
    @Inject
    public ImportJobs(ImportStore store, ImportSources sources, ImportRunner runner, ImportUndo undo) {
        this.store = store;
        this.sources = sources;
        this.runner = runner;
        this.undo = undo;
    }

    /**
     * Who of those no longer in the file loses the place.
     *
     * @param all everybody
     * @param ids these, when not everybody
     */
    public record Leaving(boolean all, Set<String> ids) {

        /** They stay, which is what happens unless somebody ticks them. */
        public static final Leaving NOBODY = new Leaving(false, Set.of());
    }

    /** Sets a draft going, or goes on with a stopped import.
     *  @return as it is now: at its end when it is short, else on its way
     *  @throws app.checkin.domain.InvalidInput when no column holds names
     *  @throws Conflict when it was started before, or another import of the event is going
     *  @throws app.checkin.domain.Unavailable when it cannot be made sure that nobody else is at it */
    @Locked("import:{id}")
    public Import start(String id, Leaving leaving) {
        Import it = find(id);
        Import ready = it;
        List<String> cancel = store.cancellations(id);
        if (it.state() == State.DRAFT) {
            ImportSources.Planned planned = sources.planned(it);
            cancel = planned.missing().stream().filter(person -> leaving.all() || leaving.ids().contains(person)).toList();
            Progress none = new Progress(0, 0, new Counts(0, 0, 0, planned.missing().size(), 0));
            ready = new Import(id, it.event(), it.state(), it.origin(), it.sheet(), none);
        }
        return go(store.begin(ready, Set.of(State.DRAFT, State.STOPPED), State.RUNNING, cancel, sources.now()).orElseThrow(() -> busy(id)));
    }

    /** Stops an import after the chunk it is at; who was written by then stays. Stopping one that rests does nothing.
     *  @return as it is now */
    public Import stop(String id) {
        return store.rest(id, State.RUNNING, State.STOPPED).orElseGet(() -> find(id));
    }

    /** Takes an import back: removes who was added, restores who was changed. Undoing twice is undoing once.
     *  @return as it is now: taken back when it is short, else on its way
     *  @throws Conflict {@code not-undoable}, with the reason in its sentence
     *  @throws app.checkin.domain.Unavailable when it cannot be made sure that nobody else is at it */
    @Locked("import:{id}")
    public Import undo(String id) {
        Import it = find(id);
        if (it.state() == State.UNDONE || it.state() == State.UNDOING) {
            return it;
        }
        undo.require(it);
        return go(store.begin(it, Set.of(State.DONE, State.STOPPED), State.UNDOING, List.of(), sources.now()).orElseThrow(() -> busy(id)));
    }

    /** @return why an import cannot be taken back, as a sentence; empty when it can */
    public Optional<String> undoObstacle(String id) {
        return undo.obstacle(find(id));
    }

    /** @return how many of those no longer in the file lose their place */
    public int leaving(String id) {
        return store.cancellations(id).size();
    }

    /** Goes on in the background with an import at which nobody is any more. */
    void resume(Import moving) {
        executor.execute(() -> run(moving));
    }

    private Import go(Import begun) {
        if (begun.sheet().rows() <= AT_ONCE) {
            return runner.run(begun.id(), begun);
        }
        resume(begun);
        return begun;
    }

    /** What fails here is not lost: it is taken up again when the store answers. */
    private void run(Import moving) {
        try {
            runner.run(moving.id(), moving);
        } catch (RuntimeException trouble) {
            LOG.log(Level.WARNING, "Import " + moving.id() + " was interrupted; it goes on by itself", trouble);
        }
    }

    private Import find(String id) {
        return store.find(id).orElseThrow(() -> new NotFound("import", id));
    }

    private Conflict busy(String id) {
        Import it = find(id);
        boolean other = it.state() == State.DRAFT || it.state() == State.STOPPED || it.state() == State.DONE;
        return other ? new Conflict("import-running", "Another import of this event is still going. Wait for its end, or stop it.")
                : new Conflict("import-started", "This import is " + it.state().slug() + " already. There is nothing to do.");
    }
}
