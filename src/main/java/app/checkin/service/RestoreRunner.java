package app.checkin.service;

import app.checkin.archive.ArchiveFile;
import app.checkin.domain.ArchivePart;
import app.checkin.domain.Conflict;
import app.checkin.domain.Event;
import app.checkin.domain.Ids;
import app.checkin.domain.Unavailable;
import app.checkin.lock.Locked;
import app.checkin.store.ArchiveContent;
import app.checkin.store.RestoreStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.random.RandomGenerator;

/** Writes a checked archive. The event itself comes last: until then nobody sees anything of it. */
@ApplicationScoped
public class RestoreRunner {

    private static final int BATCH = 500;
    private static final Duration SILENT = Duration.ofMinutes(2);

    private final RestoreStore store;
    private final Clock clock;
    private final RandomGenerator random;

    /** For proxies. */
    protected RestoreRunner() {
        this(null, null, null);
    }

    /** @param store where it is written
     *  @param clock tells who is no longer at it
     *  @param random tells one restore from another */
    @Inject
    public RestoreRunner(RestoreStore store, Clock clock, RandomGenerator random) {
        this.store = store;
        this.clock = clock;
        this.random = random;
    }

    /** Writes everything, reads it back and compares; removes it again when anything fails.
     *  @param event its id
     *  @throws Conflict when it is there already, or another one has its tag
     *  @throws Unavailable when somebody else is at it
     *  @throws IOException when the disk fails */
    @Locked("restore:{event}")
    public void write(String event, ArchiveContent content, ArchiveFile file) throws IOException {
        String tag = content.event().tag();
        String owner = Ids.next(random);
        requireFree(content.event());
        if (!store.begin(event, tag, owner, clock.instant(), silent())) {
            throw new Unavailable("busy", "This event is being restored. Try again in two minutes.");
        }
        boolean whole = false;
        try {
            // another restore may have ended between the first look and our marker
            requireFree(content.event());
            sweep(owner);
            store.discard(event, tag);
            for (ArchivePart part : ArchivePart.asWritten()) {
                write(part, content, file, owner);
            }
            whole = true;
        } finally {
            if (!whole && store.touch(event, owner, clock.instant())) {
                store.discard(event, tag);
            }
            store.end(event, owner);
        }
    }

    private void write(ArchivePart part, ArchiveContent content, ArchiveFile file, String owner) throws IOException {
        Event event = content.event();
        if (part == ArchivePart.EVENTS) {
            ArchivePart.asWritten().stream().filter(written -> written != part).forEach(written -> compare(written, content));
        }
        file.batches(part, BATCH, lines -> {
            if (!store.touch(event.id(), owner, clock.instant())) {
                throw new Unavailable("busy", "Somebody else began to restore this event. Look at the events in a minute.");
            }
            insert(part, event, lines);
        });
    }

    private void insert(ArchivePart part, Event event, List<String> lines) {
        if (!store.insert(part, lines)) {
            throw taken(event);
        }
    }

    private void compare(ArchivePart part, ArchiveContent content) {
        if (!store.digest(part, content.event()).equals(content.digest(part))) {
            throw new Unavailable("unavailable", "The store did not take " + part.file() + " as it is. Nothing was restored; try again.");
        }
    }

    /** Removes what restores of other events left when their server died. */
    private void sweep(String owner) {
        store.left(silent()).forEach((event, tag) -> {
            if (store.begin(event, tag, owner, clock.instant(), silent())) {
                store.discard(event, tag);
                store.end(event, owner);
            }
        });
    }

    private Instant silent() {
        return clock.instant().minus(SILENT);
    }

    private void requireFree(Event event) {
        if (store.taken(event)) {
            throw taken(event);
        }
    }

    private static Conflict taken(Event event) {
        return new Conflict("event-exists", "\"" + event.name() + "\" is here already, or another event has its tickets. "
                + "Restore the archive into a store without it.");
    }
}
