package app.checkin.service;

import app.checkin.archive.ArchiveFile;
import app.checkin.archive.UnreadableArchive;
import app.checkin.domain.ArchivePart;
import app.checkin.domain.Changes;
import app.checkin.domain.Changes.EventChanged;
import app.checkin.domain.Changes.ListChanged;
import app.checkin.domain.Changes.ParticipantsChanged;
import app.checkin.domain.Event;
import app.checkin.store.ArchiveContent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;

/** Makes an event anew from its archive: all of it, or nothing. */
@ApplicationScoped
public class RestoreService {

    private final RestoreRunner runner;
    private final jakarta.enterprise.event.Event<Changes> news;

    /** For proxies. */
    protected RestoreService() {
        this(null, null);
    }

    /** @param runner writes
     *  @param news who listens */
    @Inject
    public RestoreService(RestoreRunner runner, jakarta.enterprise.event.Event<Changes> news) {
        this.runner = runner;
        this.news = news;
    }

    /** Checks the whole archive, and only then writes it. Phones must be enrolled anew: an archive has no tokens.
     *  @return the event, with the id, the tickets and the record of its door that it had
     *  @throws UnreadableArchive when it is not whole or not as it was written; nothing was written
     *  @throws app.checkin.domain.Conflict when the event is there already; nothing was written
     *  @throws IOException when the disk fails */
    public Event restore(ArchiveFile file) throws IOException {
        ArchiveContent content = new ArchiveContent();
        String named = file.check(content::accept);
        if (content.digest(ArchivePart.EVENTS).count() != 1 || !content.event().id().equals(named)) {
            throw new UnreadableArchive(UnreadableArchive.Why.ALTERED, ArchivePart.EVENTS.file());
        }
        Event event = content.event();
        runner.write(event.id(), content, file);
        news.fire(new EventChanged(event.id()));
        content.lists().forEach(list -> news.fire(new ListChanged(event.id(), list)));
        news.fire(new ParticipantsChanged(event.id()));
        return event;
    }
}
