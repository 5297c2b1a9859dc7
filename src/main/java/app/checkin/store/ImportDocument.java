package app.checkin.store;

import app.checkin.domain.Import;
import java.util.Date;
import java.util.List;
import org.bson.Document;

/** An {@link Import} as the store keeps it. */
final class ImportDocument {

    private ImportDocument() {
    }

    static Document of(Import made) {
        Document document = new Document("_id", made.id()).append("event", made.event()).append("state", made.state().slug())
                .append("by", made.origin().by()).append("file", made.origin().file())
                .append("at", Date.from(made.origin().at())).append("started", Date.from(made.origin().started()))
                .append("rows", made.sheet().rows()).append("chunks", made.sheet().chunks());
        document.putAll(columns(made.sheet()));
        document.putAll(progress(made.progress()));
        return document;
    }

    static Document columns(Import.Sheet sheet) {
        List<Document> columns = sheet.columns().stream()
                .map(column -> new Document("heading", column.heading()).append("field", column.field())).toList();
        return new Document("headingLine", sheet.headingLine()).append("columns", columns).append("rows", sheet.rows());
    }

    static Document progress(Import.Progress progress) {
        Import.Counts counts = progress.counts();
        return new Document("doneRows", progress.rows()).append("doneChunks", progress.chunks())
                .append("imported", counts.imported()).append("updated", counts.updated()).append("unchanged", counts.unchanged())
                .append("missing", counts.missing()).append("rejected", counts.rejected());
    }

    static Import read(Document document) {
        Import.Origin origin = new Import.Origin(document.getString("by"), document.getString("file"),
                document.getDate("at").toInstant(), document.getDate("started").toInstant());
        List<Import.Column> columns = document.getList("columns", Document.class).stream()
                .map(column -> new Import.Column(column.getString("heading"), column.getString("field"))).toList();
        Import.Counts counts = new Import.Counts(document.getInteger("imported"), document.getInteger("updated"),
                document.getInteger("unchanged"), document.getInteger("missing"), document.getInteger("rejected"));
        return new Import(document.getString("_id"), document.getString("event"), Import.State.of(document.getString("state")), origin,
                new Import.Sheet(document.getInteger("rows"), document.getInteger("chunks"), document.getInteger("headingLine"), columns),
                new Import.Progress(document.getInteger("doneRows"), document.getInteger("doneChunks"), counts));
    }
}
