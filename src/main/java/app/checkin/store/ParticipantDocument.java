package app.checkin.store;

import app.checkin.domain.Participant;
import app.checkin.domain.Reference;
import app.checkin.domain.SearchKey;
import app.checkin.domain.Status;
import app.checkin.domain.TicketCode;
import java.util.Date;
import java.util.List;
import org.bson.Document;

/**
 * A {@link Participant} as the store keeps it. Beside its own fields it carries {@code searchKey} and {@code sortKey},
 * folded, because the embedded store knows no collation.
 */
final class ParticipantDocument {

    private ParticipantDocument() {
    }

    static Document of(Participant participant) {
        Document document = new Document("_id", participant.id()).append("event", participant.event());
        document.putAll(person(participant.id(), participant.person(), participant.pass().reference()));
        document.putAll(booking(participant.booking()));
        document.putAll(standing(participant.standing()));
        return document.append("ticket", participant.pass().ticket().text())
                .append("reference", participant.pass().reference().text());
    }

    static Document person(String id, Participant.Person person, Reference reference) {
        return new Document("name", person.name()).append("familyName", person.familyName())
                .append("email", person.email()).append("language", person.language())
                .append("searchKey", SearchKey.of(person.name() + " " + reference.text()))
                .append("sortKey", SearchKey.of(person.familyName() + " " + person.name()) + " " + id);
    }

    static Document booking(Participant.Booking booking) {
        return new Document("category", booking.category()).append("party", booking.party())
                .append("marks", booking.marks()).append("externalId", booking.externalId());
    }

    static Document standing(Participant.Standing standing) {
        return new Document("status", standing.status().slug()).append("since", Date.from(standing.since()))
                .append("barred", standing.barred());
    }

    static Participant read(Document document) {
        return new Participant(document.getString("_id"), document.getString("event"),
                new Participant.Person(document.getString("name"), document.getString("familyName"),
                        document.getString("email"), document.getString("language")),
                new Participant.Booking(document.getString("category"), document.getString("party"),
                        document.getList("marks", String.class, List.of()), document.getString("externalId")),
                new Participant.Standing(Status.of(document.getString("status")), document.getDate("since").toInstant(),
                        document.getBoolean("barred", false)),
                new Participant.Pass(new TicketCode(document.getString("ticket")), new Reference(document.getString("reference"))));
    }
}
