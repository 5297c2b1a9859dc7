package app.checkin.service;

import app.checkin.archive.ArchiveWriter;
import app.checkin.domain.ArchivePart;
import app.checkin.domain.Event;
import app.checkin.store.ArchiveStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;

/** Writes everything of an event as one archive, from which {@link RestoreService} makes it anew. */
@ApplicationScoped
public class ArchiveService {

    private final ArchiveStore store;
    private final Clock clock;

    /** For proxies. */
    protected ArchiveService() {
        this(null, null);
    }

    /** @param store reads everything
     *  @param clock tells when */
    @Inject
    public ArchiveService(ArchiveStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Writes the archive, streamed; people may be checked in meanwhile. The scans in it are those acknowledged before the
     *  call, and some of those that came during it.
     *  @param event as found before
     *  @param out stays open; when anything fails, what it got is no whole archive and is refused by a restore
     *  @throws IOException when the reader has gone */
    public void write(Event event, OutputStream out) throws IOException {
        ArchiveWriter archive = new ArchiveWriter(out, event, clock.instant());
        for (ArchivePart part : ArchivePart.asWritten()) {
            archive.part(part, lines -> store.each(part, event, lines));
        }
        archive.finish();
    }
}
