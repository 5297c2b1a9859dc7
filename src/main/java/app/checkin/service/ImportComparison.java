package app.checkin.service;

import app.checkin.domain.Conflict;
import app.checkin.domain.Import;
import app.checkin.domain.Participant;
import app.checkin.matching.Attendance;
import app.checkin.matching.Finding;
import app.checkin.matching.Known;
import app.checkin.matching.Matcher;
import app.checkin.matching.Tally;
import app.checkin.spreadsheet.Columns;
import app.checkin.spreadsheet.PackedRows;
import app.checkin.spreadsheet.PersonReader;
import app.checkin.spreadsheet.PersonRow;
import app.checkin.spreadsheet.Reading;
import app.checkin.spreadsheet.Row;
import app.checkin.store.ImportChunkStore;
import app.checkin.store.ParticipantBulk;
import java.util.ArrayList;
import java.util.List;

/** One pass of an import's rows over the participants of its event, chunk by chunk in their order. */
final class ImportComparison {

    private final Import draft;
    private final ImportChunkStore chunks;
    private final Columns columns;
    private final PersonReader reader;
    private final Tally tally = new Tally();
    private final Matcher matcher;

    /** @throws Conflict when the rows are kept no more */
    ImportComparison(Import draft, ImportChunkStore chunks, ParticipantBulk people) {
        this.draft = draft;
        this.chunks = chunks;
        this.columns = ImportDrafts.columns(draft.sheet());
        this.reader = new PersonReader(columns);
        for (int n = 0; n < draft.sheet().chunks(); n++) {
            readings(n).forEach(reading -> {
                if (reading instanceof PersonRow row) {
                    tally.add(row);
                }
            });
        }
        List<Known> known = new ArrayList<>();
        people.each(draft.event(), one -> known.add(new Known(one.participant(), one.importKey(), one.importedBy())));
        this.matcher = new Matcher(new Attendance(known), tally);
    }

    /** @return what each row of the next chunk means; chunks are asked for in their order, each once */
    List<List<Finding>> chunk(int n) {
        return readings(n).stream().map(matcher::next).toList();
    }

    /** @return who is in no row of the chunks so far */
    List<Participant> missing() {
        return matcher.missing();
    }

    int sharing() {
        return tally.sharing();
    }

    private List<Reading> readings(int n) {
        return rows(chunks, draft, n).stream().filter(columns::isData).map(reader::read).toList();
    }

    static List<Row> rows(ImportChunkStore chunks, Import draft, int n) {
        return PackedRows.unpack(chunks.rows(draft.id(), n).orElseThrow(() -> new Conflict("import-over",
                "The rows of this import are kept no more. Choose the file again.")));
    }
}
