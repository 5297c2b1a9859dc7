package app.checkin.store;

import app.checkin.domain.ArchivePart;
import app.checkin.domain.CheckInList;
import app.checkin.domain.Event;
import app.checkin.domain.Participant;
import app.checkin.domain.Scan;
import app.checkin.domain.TicketCode;
import app.checkin.domain.TicketReading;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.Document;

/** Checks the lines of an archive before anything of it is written: each can be read, belongs to the event, and has its keys alone. */
public final class ArchiveContent {

    private final Map<ArchivePart, ArchiveDigest> digests = new EnumMap<>(ArchivePart.class);
    private final Set<String> lists = new HashSet<>();
    private final Set<String> keys = new HashSet<>();
    private Optional<Event> event = Optional.empty();

    /** Takes a line; the parts come in the order of {@link ArchivePart}.
     *  @return false when it repeats a key of an earlier line
     *  @throws RuntimeException when it cannot be a document of this part */
    public boolean accept(ArchivePart part, String line) {
        Document document = Document.parse(line);
        String id = Objects.requireNonNull(document.getString("_id"));
        List<String> own = switch (part) {
            case EVENTS -> event(document);
            case LISTS -> list(document);
            case STATIONS -> station(document);
            case PARTICIPANTS -> participant(document);
            case RETIRED -> retired(document);
            case SCANS -> scan(document);
        };
        digests.merge(part, ArchiveDigest.NONE.with(ArchiveDocuments.line(part, document)), ArchiveContent::sum);
        return Stream.concat(Stream.of(id), own.stream()).map(key -> part.slug() + " " + key).allMatch(keys::add);
    }

    /** @return the event, as the archive has it
     *  @throws java.util.NoSuchElementException when there was none */
    public Event event() {
        return event.orElseThrow();
    }

    /** @return what a part came to */
    public ArchiveDigest digest(ArchivePart part) {
        return digests.getOrDefault(part, ArchiveDigest.NONE);
    }

    /** @return ids of its check-in lists */
    public Set<String> lists() {
        return Set.copyOf(lists);
    }

    private List<String> event(Document document) {
        require(event.isEmpty());
        Event read = EventEntity.read(document).event();
        require(read.tag().matches("[0-9A-Z]{4}") && read.id().matches("[0-9a-z]{1,64}"));
        event = Optional.of(read);
        return List.of();
    }

    private List<String> list(Document document) {
        CheckInList list = CheckInListEntity.read(document).list();
        require(list.event().equals(event().id()));
        lists.add(list.id());
        return List.of();
    }

    private List<String> station(Document document) {
        require(StationStore.read(document).event().equals(event().id()));
        require(document.keySet().stream().noneMatch(ArchiveDocuments.SECRETS::contains));
        return List.of();
    }

    private List<String> participant(Document document) {
        Participant person = ParticipantDocument.read(document);
        require(person.event().equals(event().id()) && isTicket(person.pass().ticket().text()));
        Optional<String> imported = Optional.ofNullable(document.getString(ParticipantBulk.IMPORT_KEY));
        require(imported.stream().allMatch(key -> key.startsWith(event().id() + " ")));
        Objects.requireNonNull(document.getString("sortKey"));
        Objects.requireNonNull(document.getString("searchKey"));
        return Stream.concat(Stream.of("ticket " + person.pass().ticket().text(), "reference " + person.pass().reference().text()),
                imported.map("import "::concat).stream()).toList();
    }

    private List<String> retired(Document document) {
        require(isTicket(document.getString("_id")));
        Objects.requireNonNull(document.getString("participant"));
        Objects.requireNonNull(document.getDate("at"));
        return List.of();
    }

    private List<String> scan(Document document) {
        Scan scan = ScanDocument.read(document);
        require(scan.where().event().equals(event().id()) && lists.contains(scan.where().list()));
        Document again = ScanDocument.of(scan);
        List<String> held = List.of(Indexes.SLOT, Indexes.SEAT);
        require(held.stream().allMatch(key -> Objects.equals(again.get(key), document.get(key))));
        return held.stream().filter(document::containsKey).map(key -> key + " " + document.getString(key)).toList();
    }

    private boolean isTicket(String text) {
        return TicketCode.read(text) instanceof TicketReading.Ticket ticket && ticket.code().text().equals(text)
                && ticket.code().tag().equals(event().tag());
    }

    private static ArchiveDigest sum(ArchiveDigest one, ArchiveDigest other) {
        return new ArchiveDigest(one.count() + other.count(), one.sum() + other.sum());
    }

    private static void require(boolean fits) {
        if (!fits) {
            throw new IllegalArgumentException("The line does not belong into this archive.");
        }
    }
}
