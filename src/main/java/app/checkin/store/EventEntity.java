package app.checkin.store;

import app.checkin.domain.Event;
import jakarta.nosql.Column;
import jakarta.nosql.Entity;
import jakarta.nosql.Id;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.bson.Document;

/** An {@link Event} as JNoSQL stores it; times as ISO 8601 text. */
@Entity("events")
record EventEntity(@Id String id, @Column String tag, @Column String name, @Column String place, @Column String timeZone,
                   @Column String doorsOpen, @Column String starts, @Column String ends, @Column String doorsClose,
                   @Column List<String> languages, @Column String helpPoint, @Column String contact,
                   @Column int retentionDays, @Column int capacity, @Column int expected) {

    static EventEntity of(Event event) {
        Event.Schedule when = event.schedule();
        Event.Details details = event.details();
        return new EventEntity(event.id(), event.tag(), event.name(), event.place(), when.timeZone().getId(),
                when.doorsOpen().toString(), when.starts().toString(), when.ends().toString(), when.doorsClose().toString(),
                details.languages(), details.helpPoint(), details.contact(), details.retentionDays(),
                details.size().capacity(), details.size().expected());
    }

    static EventEntity read(Document document) {
        return new EventEntity(document.getString("_id"), document.getString("tag"), document.getString("name"), document.getString("place"),
                document.getString("timeZone"), document.getString("doorsOpen"), document.getString("starts"), document.getString("ends"),
                document.getString("doorsClose"), document.getList("languages", String.class, List.of()), document.getString("helpPoint"),
                document.getString("contact"), document.getInteger("retentionDays"), document.getInteger("capacity"),
                document.getInteger("expected"));
    }

    Event event() {
        Event.Schedule when = new Event.Schedule(ZoneId.of(timeZone), Instant.parse(doorsOpen), Instant.parse(starts),
                Instant.parse(ends), Instant.parse(doorsClose));
        Event.Details details = new Event.Details(languages, helpPoint, contact, retentionDays, new Event.Size(capacity, expected));
        return new Event(id, tag, name, place, when, details);
    }
}
