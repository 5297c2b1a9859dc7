package app.checkin.service;

import app.checkin.domain.Event;
import app.checkin.domain.Import;
import app.checkin.domain.Participant.Standing;
import app.checkin.domain.Status;
import app.checkin.live.Catalog;
import app.checkin.matching.Finding;
import app.checkin.store.ParticipantBulk;
import app.checkin.store.ParticipantBulk.Enlisted;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** Adds the people of an import, each with an own ticket and reference, nobody twice. */
@ApplicationScoped
public class ImportNewcomers {

    private static final int CODES_TO_TRY = 10;
    private static final int BATCH = ImportDrafts.CHUNK;

    private final ParticipantBulk people;
    private final Catalog catalog;
    private final Newcomers newcomers;

    /** For proxies. */
    protected ImportNewcomers() {
        this(null, null, null);
    }

    /** @param people written
     *  @param catalog knows the event
     *  @param newcomers gives codes */
    @Inject
    public ImportNewcomers(ParticipantBulk people, Catalog catalog, Newcomers newcomers) {
        this.people = people;
        this.catalog = catalog;
        this.newcomers = newcomers;
    }

    /** @return that status as of now */
    Standing standing(Status status, boolean barred) {
        return newcomers.standing(status, barred);
    }

    /** Adds them.
     *  @return those whom somebody else added meanwhile */
    List<Finding.New> insert(Import running, List<Finding.New> fresh) {
        List<Finding.New> taken = new ArrayList<>();
        for (int from = 0; from < fresh.size(); from += BATCH) {
            taken.addAll(insertBatch(running, fresh.subList(from, Math.min(from + BATCH, fresh.size()))));
        }
        return taken;
    }

    /** A reference that is taken is drawn again; a key that is taken means that somebody else added the same person. */
    private List<Finding.New> insertBatch(Import running, List<Finding.New> fresh) {
        Event event = catalog.event(running.event());
        List<Finding.New> left = fresh;
        List<Finding.New> taken = new ArrayList<>();
        for (int tries = 0; tries < CODES_TO_TRY && !left.isEmpty(); tries++) {
            List<String> refused = people.insert(left.stream().map(person -> enlisted(running, event, person)).toList()).stream()
                    .map(Enlisted::importKey).toList();
            left = left.stream().filter(person -> refused.contains(person.importKey())).toList();
            List<Finding.New> there = left.stream().filter(person -> people.byImportKey(event.id(), person.importKey()).isPresent()).toList();
            there.stream().filter(person -> !ours(running, event, person)).forEach(taken::add);
            left = left.stream().filter(person -> !there.contains(person)).toList();
        }
        return taken;
    }

    private boolean ours(Import running, Event event, Finding.New person) {
        return people.byImportKey(event.id(), person.importKey()).filter(stored -> stored.importedBy().equals(running.id())).isPresent();
    }

    private Enlisted enlisted(Import running, Event event, Finding.New person) {
        return new Enlisted(newcomers.of(event, person.person(), person.booking(), person.status()), person.importKey(), running.id());
    }
}
