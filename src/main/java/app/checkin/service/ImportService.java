package app.checkin.service;

import app.checkin.domain.Actor;
import app.checkin.domain.Conflict;
import app.checkin.domain.Import;
import app.checkin.domain.InvalidInput;
import app.checkin.domain.NotFound;
import app.checkin.live.Catalog;
import app.checkin.matching.Plan;
import app.checkin.spreadsheet.Field;
import app.checkin.spreadsheet.Rejected;
import app.checkin.spreadsheet.Row;
import app.checkin.spreadsheet.SpreadsheetFile;
import app.checkin.store.ImportChunkStore;
import app.checkin.store.ImportStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Prepares imports: reads files, lets columns and rows be corrected, tells what would happen. {@link ImportJobs} carries them out. */
@ApplicationScoped
public class ImportService {

    private final ImportStore store;
    private final ImportChunkStore chunks;
    private final ImportDrafts drafts;
    private final ImportSources sources;
    private final Catalog catalog;

    /** For proxies. */
    protected ImportService() {
        this(null, null, null, null, null);
    }

    /** @param store keeps imports
     *  @param chunks keeps their rows
     *  @param drafts reads files
     *  @param sources has rows and people
     *  @param catalog knows events */
    @Inject
    public ImportService(ImportStore store, ImportChunkStore chunks, ImportDrafts drafts, ImportSources sources, Catalog catalog) {
        this.store = store;
        this.chunks = chunks;
        this.drafts = drafts;
        this.sources = sources;
        this.catalog = catalog;
    }

    /** Reads a file and keeps it as a draft; nothing of it is in the event yet.
     *  @param by who brings it
     *  @param name of the file; empty for pasted cells
     *  @return the draft, its columns recognised
     *  @throws NotFound for an unknown event
     *  @throws InvalidInput when it cannot be read as a spreadsheet; nothing is kept then
     *  @throws IOException when the disk fails */
    public Import read(String event, Actor by, String name, SpreadsheetFile file) throws IOException {
        return drafts.read(catalog.event(event).id(), by.recorded(), name, file);
    }

    /** @return the import
     *  @throws NotFound for an unknown id */
    public Import find(String id) {
        return store.find(id).orElseThrow(() -> new NotFound("import", id));
    }

    /** @return the latest imports of an event, the newest first */
    public List<Import> of(String event) {
        return store.of(event);
    }

    /** Chooses what columns of a draft hold.
     *  @param chosen by heading or number from 1; empty for a column that is not to be used
     *  @return the draft as it is now
     *  @throws InvalidInput for a column that is not there
     *  @throws Conflict when it is no draft any more */
    public Import map(String id, Map<String, Optional<Field>> chosen) {
        Import draft = find(id);
        Import.Sheet sheet = draft.sheet();
        return changed(draft, ImportDrafts.sheet(ImportDrafts.columns(sheet).with(chosen), sheet.rows(), sheet.chunks()));
    }

    /** Corrects rows of a draft in place.
     *  @param corrections by line, the new text of each field; an empty optional leaves the row out
     *  @return the draft as it is now
     *  @throws Conflict when it is no draft any more */
    public Import correct(String id, Map<Integer, Optional<Map<Field, String>>> corrections) {
        Import draft = find(id);
        requireDraft(draft);
        return changed(draft, new ImportCorrections(chunks).correct(draft, corrections));
    }

    /** @return what the import would do now
     *  @throws InvalidInput when no column holds names
     *  @throws NotFound for an unknown id */
    public Plan plan(String id) {
        return sources.plan(find(id));
    }

    /** @return some rows of a file as they are, the first data row first
     *  @param most how many */
    public List<Row> sample(String id, int most) {
        Import it = find(id);
        return ImportComparison.rows(chunks, it, 0).stream().filter(ImportDrafts.columns(it.sheet())::isData).limit(most).toList();
    }

    /** @return the rows at these lines, by line */
    public Map<Integer, Row> rows(String id, Set<Integer> lines) {
        return sources.rows(find(id), lines).stream().collect(Collectors.toMap(Row::line, Function.identity()));
    }

    /** @return the rows of a finished import that could not be used, in the order of the file */
    public List<Rejected> rejected(String id) {
        Import it = find(id);
        List<Rejected> rejected = new ArrayList<>();
        for (int n = 0; n < it.sheet().chunks(); n++) {
            chunks.outcome(id, n).faults().forEach(fault ->
                    rejected.add(new Rejected(fault.line(), Rejected.Why.of(fault.why()), fault.detail())));
        }
        return rejected;
    }

    /** Forgets a draft with all its rows. */
    public void discard(String id) {
        Import draft = find(id);
        requireDraft(draft);
        store.delete(id);
        chunks.delete(id, draft.sheet().chunks() + 1);
    }

    private Import changed(Import draft, Import.Sheet sheet) {
        if (!store.sheet(draft.id(), sheet)) {
            requireDraft(find(draft.id()));
        }
        return find(draft.id());
    }

    private static void requireDraft(Import it) {
        if (it.state() != Import.State.DRAFT) {
            throw new Conflict("import-started", "This import is " + it.state().slug() + " and cannot be changed any more. Choose the file again.");
        }
    }
}
