package app.checkin.store;

import app.checkin.domain.Participant;
import app.checkin.domain.Status;
import app.checkin.domain.TicketCode;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Keeps participants. Each change is one conditional write on one document, so that two at once cannot mix. */
@ApplicationScoped
public class ParticipantStore {

    private static final FindOneAndUpdateOptions AFTER = new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER);

    private final MongoCollection<Document> participants;
    private final MongoCollection<Document> retired;

    /** For proxies. */
    protected ParticipantStore() {
        this.participants = null;
        this.retired = null;
    }

    /** @param database where they are kept */
    @Inject
    public ParticipantStore(MongoDatabase database) {
        this.participants = database.getCollection("participants");
        this.retired = database.getCollection("retired");
    }

    /** @return whether it was stored; false when ticket or reference are taken: try others */
    public boolean insert(Participant participant) {
        return Duplicates.inserted(() -> participants.insertOne(ParticipantDocument.of(participant)));
    }

    /** @return the participant of this id */
    public Optional<Participant> find(String id) {
        return first(Filters.eq("_id", id));
    }

    /** @return who holds this ticket now */
    public Optional<Participant> byTicket(TicketCode ticket) {
        return first(Filters.eq("ticket", ticket.text()));
    }

    /** @return who has this reference in the event */
    public Optional<Participant> byReference(String event, String reference) {
        return first(Filters.and(Filters.eq("event", event), Filters.eq("reference", reference)));
    }

    /** @param after sort key of the last one of the page before; empty for the first page
     *  @return the next ones, sorted by family name */
    public List<Participant> page(ParticipantFilter filter, String after, int limit) {
        Bson query = after.isEmpty() ? filter.query() : Filters.and(filter.query(), Filters.gt("sortKey", after));
        return participants.find(query).sort(Sorts.ascending("sortKey")).limit(limit).map(ParticipantDocument::read)
                .into(new ArrayList<>());
    }

    /** @return by what {@link #page} continues behind this participant */
    public String sortKey(Participant participant) {
        return ParticipantDocument.of(participant).getString("sortKey");
    }

    /** @return how many there are */
    public long count(ParticipantFilter filter) {
        return participants.countDocuments(filter.query());
    }

    /** @return how many with this standing came by one booking */
    public long partySize(String event, String party, Status status) {
        return participants.countDocuments(Filters.and(Filters.eq("event", event), Filters.eq("party", party), Filters.eq("status", status.slug())));
    }

    /** Hands every participant of an event to the reader, streamed, in no order. */
    public void each(String event, Consumer<Participant> reader) {
        participants.find(Filters.eq("event", event)).map(ParticipantDocument::read).forEach(reader);
    }

    /** Corrects who it is and what was booked; ticket and standing stay.
     *  @return the participant as it is now, empty for an unknown id */
    public Optional<Participant> correct(Participant wanted) {
        Document fields = ParticipantDocument.person(wanted.id(), wanted.person(), wanted.pass().reference());
        fields.putAll(ParticipantDocument.booking(wanted.booking()));
        return update(Filters.eq("_id", wanted.id()), fields);
    }

    /** Sets whether the person has a place.
     *  @return the participant as it is now, empty for an unknown id */
    public Optional<Participant> stand(String id, Participant.Standing standing) {
        return update(Filters.eq("_id", id), ParticipantDocument.standing(standing));
    }

    /** Gives a place to somebody who is still as seen.
     *  @return the participant as it is now; empty when somebody changed the standing meanwhile */
    public Optional<Participant> promote(Participant seen, Participant.Standing standing) {
        Document as = ParticipantDocument.standing(seen.standing());
        return update(Filters.and(Filters.eq("_id", seen.id()), as), ParticipantDocument.standing(standing));
    }

    /** Replaces a ticket. The old code is retired first, so that a crash between the two writes leaves a code that still
     *  admits rather than one that nobody knows.
     *  @return the participant with the new ticket; empty when somebody else replaced the old one meanwhile */
    public Optional<Participant> reissue(Participant holder, TicketCode fresh, Instant at) {
        String old = holder.pass().ticket().text();
        retired.replaceOne(Filters.eq("_id", old), new Document("_id", old).append("participant", holder.id()).append("at", Date.from(at)),
                new ReplaceOptions().upsert(true));
        return update(Filters.eq("ticket", old), new Document("ticket", fresh.text()));
    }

    /** @return when this code was replaced; empty for one that never was */
    public Optional<Retired> retired(TicketCode ticket) {
        return Optional.ofNullable(retired.find(Filters.eq("_id", ticket.text())).first())
                .map(document -> new Retired(document.getString("participant"), document.getDate("at").toInstant()));
    }

    /** @param participant id of who held the code
     *  @param at when it was replaced */
    public record Retired(String participant, Instant at) {
    }

    private Optional<Participant> first(Bson filter) {
        return Optional.ofNullable(participants.find(filter).first()).map(ParticipantDocument::read);
    }

    private Optional<Participant> update(Bson filter, Document fields) {
        return Optional.ofNullable(participants.findOneAndUpdate(filter, new Document("$set", fields), AFTER))
                .map(ParticipantDocument::read);
    }
}
