package app.checkin.store;

import app.checkin.domain.CheckInList;
import app.checkin.domain.Policy;
import app.checkin.domain.Window;
import jakarta.nosql.Column;
import jakarta.nosql.Entity;
import jakarta.nosql.Id;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.bson.Document;

/** A {@link CheckInList} as JNoSQL stores it; an open end of the window is an empty text. */
@Entity("lists")
record CheckInListEntity(@Id String id, @Column String event, @Column String name, @Column List<String> categories,
                         @Column String opens, @Column String closes, @Column String policy, @Column int capacity,
                         @Column long position) {

    static CheckInListEntity of(CheckInList list, long position) {
        CheckInList.Rules rules = list.rules();
        Window window = rules.window();
        return new CheckInListEntity(list.id(), list.event(), list.name(), List.copyOf(rules.categories()),
                window.opens().equals(Instant.MIN) ? "" : window.opens().toString(),
                window.closes().equals(Instant.MAX) ? "" : window.closes().toString(),
                rules.policy().slug(), rules.capacity(), position);
    }

    /** JNoSQL keeps an empty list as an empty document. */
    static CheckInListEntity read(Document document) {
        boolean everyone = document.get("categories") instanceof Document none && none.isEmpty();
        return new CheckInListEntity(document.getString("_id"), document.getString("event"), document.getString("name"),
                everyone ? List.of() : document.getList("categories", String.class, List.of()), document.getString("opens"), document.getString("closes"),
                document.getString("policy"), document.getInteger("capacity"), document.getLong("position"));
    }

    CheckInList list() {
        Window window = new Window(opens.isEmpty() ? Instant.MIN : Instant.parse(opens),
                closes.isEmpty() ? Instant.MAX : Instant.parse(closes));
        Set<String> admitted = categories == null ? Set.of() : Set.copyOf(categories);
        return new CheckInList(id, event, name, new CheckInList.Rules(admitted, window, Policy.of(policy), capacity));
    }
}
